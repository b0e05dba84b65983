namespace EvidenceGraph.Neo4j.Push;

/// <summary>How a graph is pushed.</summary>
internal sealed record PushOptions
{
    /// <summary>Whether to take over what somebody else made under the ids of the graph.</summary>
    public bool Adopt { get; init; }

    /// <summary>Whether to remove what an earlier push left and the graph lacks.</summary>
    public bool Prune { get; init; }

    /// <summary>Whether only to say what would be written.</summary>
    public bool IsDryRun { get; init; }

    /// <summary>How many rows a batch begins with.</summary>
    public int Rows { get; init; } = 5_000;

    /// <summary>How many bytes a batch may have, unless one row alone has more.</summary>
    public int Bytes { get; init; } = 8 * 1024 * 1024;

    /// <summary>Is told how far the work is.</summary>
    public Action<PushProgress> Progress { get; init; } = _ => { };
}

/// <summary>How far a push is.</summary>
/// <param name="Step">What is being done: <c>comparing</c>, <c>Drug</c>, <c>TREATS</c>.</param>
/// <param name="Done">Elements done of the step.</param>
/// <param name="Total">Elements of the step.</param>
internal readonly record struct PushProgress(string Step, long Done, long Total);
