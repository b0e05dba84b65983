namespace EvidenceGraph.Graph;

/// <summary>The arrays that a <see cref="PropertyGraph"/> consists of.</summary>
internal sealed record GraphParts
{
    public required SymbolTable Labels { get; init; }

    public required SymbolTable Types { get; init; }

    public required SymbolTable Keys { get; init; }

    /// <summary>The property that shows an element's own key, or -1.</summary>
    public required int KeyNumber { get; init; }

    public required string[] NodeIds { get; init; }

    public required Dictionary<string, int> NodesById { get; init; }

    /// <summary>By node, the number of its set of labels.</summary>
    public required ushort[] LabelSetOf { get; init; }

    /// <summary>By number, the labels of a set, ascending.</summary>
    public required int[][] LabelSets { get; init; }

    public required string[] RelationshipIds { get; init; }

    public required int[] Starts { get; init; }

    public required int[] Ends { get; init; }

    /// <summary>By type, its first relationship; one more at the end.</summary>
    public required int[] TypeOffsets { get; init; }

    /// <summary>By type.</summary>
    public required Adjacency[] Outgoing { get; init; }

    /// <summary>By type.</summary>
    public required Adjacency[] Incoming { get; init; }

    /// <summary>By key; null where no node has it.</summary>
    public required PropertyColumn?[] NodeColumns { get; init; }

    /// <summary>By key; null where no relationship has it.</summary>
    public required PropertyColumn?[] RelationshipColumns { get; init; }

    public required string[][] LabelSetNames { get; init; }

    /// <summary>By label, for each set of labels whether it holds the label.</summary>
    public required bool[][] SetHasLabel { get; init; }

    /// <summary>By label, its nodes in order.</summary>
    public required int[][] NodesByLabel { get; init; }

    /// <summary>By type and set of labels, the relationships that start there.</summary>
    public required int[][] StartCounts { get; init; }

    /// <summary>By type and set of labels, the relationships that end there.</summary>
    public required int[][] EndCounts { get; init; }

    /// <summary>The keys by name, in ordinal order.</summary>
    public required int[] KeysInOrder { get; init; }
}
