using EvidenceGraph.Cypher.Binding;
using EvidenceGraph.Cypher.Values;
using EvidenceGraph.Graph;

namespace EvidenceGraph.Cypher.Execution.Operators;

/// <summary>Puts paths together from the slots of their nodes and relationships.</summary>
internal static class PathBuilder
{
    /// <summary>The path; null where a part of it is null.</summary>
    public static Value Build(PropertyGraph graph, Value[] row, BoundPath path)
    {
        var (nodes, relationships) = (new List<int>(), new List<int>());
        if (!RelationshipUse.TryNode(row[path.Nodes[0]], out var current))
            return default;
        nodes.Add(current);
        foreach (var slot in path.Relationships)
        {
            var value = row[slot];
            if (value.IsNull)
                return default;
            foreach (var hop in value.Kind == ValueKind.List ? value.Items : [value])
            {
                current = graph.StartOf(hop.Index) == current ? graph.EndOf(hop.Index) : graph.StartOf(hop.Index);
                nodes.Add(current);
                relationships.Add(hop.Index);
            }
        }

        return Value.OfHeap(new PathValue([.. nodes], [.. relationships]));
    }
}

/// <summary>Puts a named path together in each row.</summary>
internal sealed class PathOperator(RunContext context, Operator source, BoundPath path) : Operator
{
    public override void Open() => source.Open();

    public override bool MoveNext()
    {
        if (!source.MoveNext())
            return false;
        context.Row[path.Slot] = PathBuilder.Build(context.Graph, context.Row, path);
        return true;
    }
}
