namespace EvidenceGraph.Neo4j.Tests.Support;

/// <summary>What a <see cref="FaultyProxy"/> does with a request.</summary>
internal enum Fault
{
    /// <summary>Hands it on, and the answer back.</summary>
    None,

    /// <summary>Hands it on after a while.</summary>
    Slow,

    /// <summary>Answers 503, without handing it on.</summary>
    Unavailable,

    /// <summary>Answers 202 or 200 with a transient error in the body, without handing it on.</summary>
    TransientInBody,

    /// <summary>Answers 400 with a deadlock, without handing it on.</summary>
    Deadlock,

    /// <summary>Answers 400 with the server's lack of memory, without handing it on.</summary>
    OutOfMemory,

    /// <summary>Closes the connection, without handing it on.</summary>
    CutBefore,

    /// <summary>Hands it on, and closes the connection instead of answering: nobody knows what became of it.</summary>
    CutAfter,

    /// <summary>Closes the connection, and hands it on only later, when it may have been sent again.</summary>
    Late,

    /// <summary>Hands it on, and answers only half, as if that were all.</summary>
    HalfAnswer,

    /// <summary>Hands it on, and never answers.</summary>
    Silence,

    /// <summary>Answers 500 with a page of HTML.</summary>
    Html,
}
