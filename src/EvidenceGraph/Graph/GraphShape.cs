namespace EvidenceGraph.Graph;

/// <summary>What a graph is made of, before what follows from it: lookups, adjacency and counts.</summary>
internal sealed class GraphShape
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

    /// <summary>By type, then by start; so are the next two.</summary>
    public required string[] RelationshipIds { get; init; }

    public required int[] Starts { get; init; }

    public required int[] Ends { get; init; }

    /// <summary>By type, its first relationship; one more at the end.</summary>
    public required int[] TypeOffsets { get; init; }

    /// <summary>By key; null where no node has it.</summary>
    public required PropertyColumn?[] NodeColumns { get; init; }

    /// <summary>By key; null where no relationship has it.</summary>
    public required PropertyColumn?[] RelationshipColumns { get; init; }

    /// <summary>The graph.</summary>
    public PropertyGraph Build()
    {
        var arrivals = Arrivals.Of(TypeOffsets, Starts, Ends, NodeIds.Length);
        return new PropertyGraph(new GraphParts
        {
            Labels = Labels,
            Types = Types,
            Keys = Keys,
            KeyNumber = KeyNumber,
            NodeIds = NodeIds,
            NodesById = NodesById,
            LabelSetOf = LabelSetOf,
            LabelSets = LabelSets,
            RelationshipIds = RelationshipIds,
            Starts = Starts,
            Ends = Ends,
            TypeOffsets = TypeOffsets,
            Outgoing = EachType(type => new Adjacency(Starts, TypeOffsets[type], TypeOffsets[type + 1], Ends, null)),
            Incoming = EachType(type => new Adjacency(arrivals.Targets, TypeOffsets[type], TypeOffsets[type + 1], arrivals.Sources, arrivals.Relationships)),
            NodeColumns = NodeColumns,
            RelationshipColumns = RelationshipColumns,
            LabelSetNames = Array.ConvertAll(LabelSets, set => Array.ConvertAll(set, label => Labels[label])),
            SetHasLabel = [.. Enumerable.Range(0, Labels.Count).Select(label => Array.ConvertAll(LabelSets, set => set.Contains(label)))],
            NodesByLabel = NodesByLabel(),
            StartCounts = EachType(type => CountBySet(type, Starts)),
            EndCounts = EachType(type => CountBySet(type, Ends)),
            KeysInOrder = [.. Enumerable.Range(0, Keys.Count).OrderBy(key => Keys[key], StringComparer.Ordinal)],
        });
    }

    private T[] EachType<T>(Func<int, T> make) => [.. Enumerable.Range(0, Types.Count).Select(make)];

    private int[] CountBySet(int type, int[] nodes)
    {
        var counts = new int[LabelSets.Length];
        for (var i = TypeOffsets[type]; i < TypeOffsets[type + 1]; i++)
            counts[LabelSetOf[nodes[i]]]++;
        return counts;
    }

    private int[][] NodesByLabel()
    {
        var nodes = Enumerable.Range(0, Labels.Count).Select(_ => new List<int>()).ToArray();
        for (var node = 0; node < LabelSetOf.Length; node++)
            foreach (var label in LabelSets[LabelSetOf[node]])
                nodes[label].Add(node);
        return Array.ConvertAll(nodes, list => list.ToArray());
    }
}
