namespace EvidenceGraph.Neo4j.Connection;

/// <summary>A server could not be spoken to, or did not do what it was asked. The message is for people, in one line.</summary>
internal sealed class ServerException : Exception
{
    public ServerException(FailureKind kind, string message, Exception? cause = null)
        : base(message, cause) => Kind = kind;

    public FailureKind Kind { get; }

    /// <summary>The server's own code, <c>Neo.ClientError.Statement.SyntaxError</c>; null where it gave none.</summary>
    public string? Code { get; init; }
}
