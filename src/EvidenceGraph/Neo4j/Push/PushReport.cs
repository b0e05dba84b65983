namespace EvidenceGraph.Neo4j.Push;

/// <summary>What a push did, or would do, and what the database then holds.</summary>
internal sealed record PushReport
{
    /// <summary>By label and by type, what was found and written.</summary>
    public required IReadOnlyList<PushCount> Counts { get; init; }

    /// <summary>Nodes and relationships that were removed because the graph lacks them.</summary>
    public PairCount Removed { get; init; }

    /// <summary>Nodes that the graph lacks and that stay, since relationships of others hang on them.</summary>
    public int Kept { get; init; }

    /// <summary>Relationships that could not be written since an end was not there.</summary>
    public long WithoutEnds { get; init; }

    /// <summary>The first ends that were not there.</summary>
    public IReadOnlyList<string> MissingEnds { get; init; } = [];

    /// <summary>What the graph has.</summary>
    public required PairCount Graph { get; init; }

    /// <summary>What the database has that bears a push's mark.</summary>
    public PairCount Database { get; init; }

    /// <summary>Whether all of the graph is in the database.</summary>
    public bool IsComplete => WithoutEnds == 0 && Database.Nodes >= Graph.Nodes && Database.Relationships >= Graph.Relationships;
}

/// <summary>How many nodes and how many relationships.</summary>
internal readonly record struct PairCount(long Nodes, long Relationships);

/// <summary>What became of the nodes of a label, or of the relationships of a type.</summary>
/// <param name="Name">The label, or the type.</param>
/// <param name="IsNode">Whether it is a label.</param>
/// <param name="Total">How many the graph has.</param>
/// <param name="Missing">How many of them the database did not have.</param>
/// <param name="Changed">How many it had otherwise.</param>
internal sealed record PushCount(string Name, bool IsNode, int Total, int Missing, int Changed);
