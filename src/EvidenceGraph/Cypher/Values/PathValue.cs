using EvidenceGraph.Graph;

namespace EvidenceGraph.Cypher.Values;

/// <summary>A path: one node more than relationships, each relationship between the nodes beside it in either direction.</summary>
internal sealed class PathValue(int[] nodes, int[] relationships) : HeapValue(ValueKind.Path)
{
    public int[] Nodes => nodes;

    public int[] Relationships => relationships;

    public override bool Equals(object? obj) =>
        obj is PathValue other && nodes.AsSpan().SequenceEqual(other.Nodes) && relationships.AsSpan().SequenceEqual(other.Relationships);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var node in nodes)
            hash.Add(node);
        foreach (var relationship in relationships)
            hash.Add(relationship);
        return hash.ToHashCode();
    }

    public override string ToString() => ValueText.Literal(Value.OfHeap(this), null);
}
