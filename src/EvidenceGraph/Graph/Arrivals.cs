namespace EvidenceGraph.Graph;

/// <summary>The relationships in the order of their ends, within each type.</summary>
internal sealed class Arrivals
{
    private Arrivals(int[] relationships, int[] starts, int[] ends)
    {
        Relationships = relationships;
        Sources = Array.ConvertAll(relationships, relationship => starts[relationship]);
        Targets = Array.ConvertAll(relationships, relationship => ends[relationship]);
    }

    public int[] Relationships { get; }

    /// <summary>By position, the node that the relationship starts from.</summary>
    public int[] Sources { get; }

    /// <summary>By position, the node that the relationship leads to.</summary>
    public int[] Targets { get; }

    /// <param name="typeOffsets">By type, its first relationship; one more at the end.</param>
    /// <param name="starts">By relationship.</param>
    /// <param name="ends">By relationship.</param>
    /// <param name="nodeCount">How many nodes there are.</param>
    public static Arrivals Of(int[] typeOffsets, int[] starts, int[] ends, int nodeCount)
    {
        var byEnd = CountingSort.Sorted([.. Enumerable.Range(0, ends.Length)], ends, nodeCount);
        var types = new int[ends.Length];
        for (var type = 0; type < typeOffsets.Length - 1; type++)
            types.AsSpan(typeOffsets[type]..typeOffsets[type + 1]).Fill(type);
        return new Arrivals(CountingSort.Sorted(byEnd, types, typeOffsets.Length - 1), starts, ends);
    }
}
