using EvidenceGraph.Cypher.Values;
using EvidenceGraph.Graph;
using static EvidenceGraph.Cypher.Functions.FunctionTable;

namespace EvidenceGraph.Cypher.Functions;

/// <summary>Functions of nodes, relationships, paths and maps.</summary>
internal static class GraphFunctions
{
    public static IEnumerable<Function> All =>
    [
        Define("id", Kinds.Integer, [Kinds.Entity], (arguments, _) => arguments[0].Index),
        Define("elementId", Kinds.String, [Kinds.Entity], (arguments, context) => arguments[0].Kind == ValueKind.Node
            ? context.Graph.NodeId(arguments[0].Index)
            : context.Graph.RelationshipId(arguments[0].Index)),
        Define("labels", Kinds.List, [Kinds.Node], (arguments, context) => Value.Strings(context.Graph.LabelNamesOf(arguments[0].Index))) with { Items = Kinds.String },
        Define("type", Kinds.String, [Kinds.Relationship], (arguments, context) => context.Graph.TypeTable[context.Graph.TypeOf(arguments[0].Index)]),
        Define("startNode", Kinds.Node, [Kinds.Relationship], (arguments, context) => Value.OfNode(context.Graph.StartOf(arguments[0].Index))),
        Define("endNode", Kinds.Node, [Kinds.Relationship], (arguments, context) => Value.OfNode(context.Graph.EndOf(arguments[0].Index))),
        Define("keys", Kinds.List, [Kinds.Entity | Kinds.Map], (arguments, context) => Value.Strings(Properties(arguments[0], context.Graph).Keys)) with { Items = Kinds.String },
        Define("properties", Kinds.Map, [Kinds.Entity | Kinds.Map], (arguments, context) => arguments[0].Kind == ValueKind.Map
            ? arguments[0]
            : Value.OfHeap(new MapValue(Properties(arguments[0], context.Graph)))),
        Define("nodes", Kinds.List, [Kinds.Path], (arguments, _) => Nodes((PathValue)arguments[0].Heap)) with { Items = Kinds.Node },
        Define("relationships", Kinds.List, [Kinds.Path], (arguments, _) => Relationships((PathValue)arguments[0].Heap)) with { Items = Kinds.Relationship },
        Define("rels", Kinds.List, [Kinds.Path], (arguments, _) => Relationships((PathValue)arguments[0].Heap)) with { Items = Kinds.Relationship },
        Define("length", Kinds.Integer, [Kinds.Path], (arguments, _) => ((PathValue)arguments[0].Heap).Relationships.Length),
    ];

    /// <summary>What a node or relationship has, or a map's entries.</summary>
    public static Dictionary<string, Value> Properties(Value owner, PropertyGraph graph) => owner.Kind switch
    {
        ValueKind.Node => graph.NodeProperties(owner.Index).ToDictionary(StringComparer.Ordinal),
        ValueKind.Relationship => graph.RelationshipProperties(owner.Index).ToDictionary(StringComparer.Ordinal),
        _ => ((MapValue)owner.Heap).Entries.ToDictionary(StringComparer.Ordinal),
    };

    private static Value Nodes(PathValue path) => Value.OfItems(Array.ConvertAll(path.Nodes, Value.OfNode));

    private static Value Relationships(PathValue path) => Value.OfItems(Array.ConvertAll(path.Relationships, Value.OfRelationship));
}
