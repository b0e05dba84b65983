namespace EvidenceGraph.Neo4j.Connection;

/// <summary>What can be done about a failure.</summary>
internal enum FailureKind
{
    /// <summary>Nothing: the same request fails again.</summary>
    Refused,

    /// <summary>The server asks for another user or password.</summary>
    LoginNeeded,

    /// <summary>Nobody answers at that address.</summary>
    Unreachable,

    /// <summary>The same request may succeed a little later. Whether this one was carried out is not known.</summary>
    Passing,

    /// <summary>No answer in time. Whether the request was carried out is not known; a smaller one may be.</summary>
    TimedOut,

    /// <summary>The request needs more memory than the server gives it; it was not carried out, a smaller one may be.</summary>
    TooLarge,
}
