using EvidenceGraph.Cypher.Binding;
using EvidenceGraph.Graph;

namespace EvidenceGraph.Cypher.Execution.Operators;

/// <summary>The nodes and relationships of a path from left to right, from which the lists of a repetition are cut.</summary>
internal sealed class FoundPath(List<int> nodes, List<int> relationships)
{
    public List<int> Nodes => nodes;

    public List<int> Relationships => relationships;

    /// <summary>The lists of a repetition that begins at a place of the path.</summary>
    /// <param name="row">Where they go.</param>
    /// <param name="part">The repetition, or the relationship of variable length.</param>
    /// <param name="first">The place of its first relationship.</param>
    /// <param name="times">How often it is repeated.</param>
    public void Fill(Value[] row, BoundRelationship part, int first, int times)
    {
        var length = part.Repetition?.Hops.Count ?? 1;
        row[part.Slot] = List(relationships, first, 1, times * length, Value.OfRelationship);
        if (part.Repetition is not { } repetition)
            return;
        foreach (var group in repetition.Groups)
            row[group.List] = List(group.OfNodes ? nodes : relationships, first + group.Place, length, times, group.OfNodes ? Value.OfNode : Value.OfRelationship);
    }

    private static Value List(List<int> elements, int first, int step, int count, Func<int, Value> make)
    {
        var items = new Value[count];
        for (var i = 0; i < count; i++)
            items[i] = make(elements[first + i * step]);
        return Value.OfItems(items);
    }
}
