using EvidenceGraph.Graph;

namespace EvidenceGraph.Cypher.Values;

/// <summary>Values as every engine can give them: without a graph, and of the kinds that JSON has.</summary>
internal static class PlainValue
{
    /// <summary>Nodes and relationships become their ids, and what JSON does not have its text, inside lists and maps too.</summary>
    public static Value Of(Value value, PropertyGraph graph) => value.Kind switch
    {
        ValueKind.Null or ValueKind.Boolean or ValueKind.Integer or ValueKind.String => value,
        ValueKind.Float when double.IsFinite(value.AsDouble) => value,
        ValueKind.List => OfList(value, graph),
        ValueKind.Map => OfMap(((MapValue)value.Heap).Entries.Select(entry => KeyValuePair.Create(entry.Key, Of(entry.Value, graph)))),
        ValueKind.Node => graph.NodeId(value.Index),
        ValueKind.Relationship => graph.RelationshipId(value.Index),
        _ => ValueText.Literal(value, graph),
    };

    /// <summary>A map of plain values, by name: engines differ in the order in which they give entries.</summary>
    public static Value OfMap(IEnumerable<KeyValuePair<string, Value>> entries) =>
        Value.OfHeap(new MapValue(new Dictionary<string, Value>(entries.OrderBy(entry => entry.Key, StringComparer.Ordinal))));

    private static Value OfList(Value list, PropertyGraph graph)
    {
        var items = new Value[list.Items.Length];
        for (var i = 0; i < items.Length; i++)
            items[i] = Of(list.Items[i], graph);
        return Value.OfItems(items);
    }
}
