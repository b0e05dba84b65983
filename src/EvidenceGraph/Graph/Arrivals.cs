namespace EvidenceGraph.Graph;

/// <summary>The relationships in the order of their ends, within each type.</summary>
internal sealed class Arrivals(int[] relationships, int[] starts, int[] ends)
{
    public int[] Relationships { get; } = relationships;

    /// <summary>By position, the node that the relationship starts from.</summary>
    public int[] Sources { get; } = Array.ConvertAll(relationships, relationship => starts[relationship]);

    /// <summary>By position, the node that the relationship leads to.</summary>
    public int[] Targets { get; } = Array.ConvertAll(relationships, relationship => ends[relationship]);
}
