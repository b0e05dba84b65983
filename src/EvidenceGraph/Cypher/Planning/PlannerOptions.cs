namespace EvidenceGraph.Cypher.Planning;

/// <summary>Which of the planner's freedoms it may use; all by default. Without any, patterns are walked as written.</summary>
internal sealed record PlannerOptions
{
    public static readonly PlannerOptions Default = new();

    /// <summary>Whether seeks may replace scans.</summary>
    public bool UseIndexes { get; init; } = true;

    /// <summary>Whether patterns may be walked in another order than written.</summary>
    public bool Reorder { get; init; } = true;

    /// <summary>Whether conditions move to where their variables are known.</summary>
    public bool PushFilters { get; init; } = true;

    /// <summary>Whether counts of paths may be computed without walking each of them.</summary>
    public bool CountPaths { get; init; } = true;
}
