using EvidenceGraph.Cypher.Ast;
using EvidenceGraph.Graph;

namespace EvidenceGraph.Cypher.Planning;

/// <summary>What the planner asks of a graph: exact counts, and estimates made of them.</summary>
internal sealed class GraphStatistics(PropertyGraph graph)
{
    /// <summary>How much of the rows a condition of no known kind is thought to keep.</summary>
    public const double UnknownSelectivity = 0.5;

    private const double EqualitySelectivity = 0.1;

    public double Nodes => graph.NodeCount;

    public bool IsKey(string property) => graph.IsKeyProperty(graph.Keys.Find(property));

    public double NodesWith(string label) => graph.NodesOf(graph.LabelTable.Find(label)).Length;

    /// <summary>How many nodes of a label have one value of a property, on average.</summary>
    public double NodesWith(string label, string key)
    {
        var (labelNumber, keyNumber) = (graph.LabelTable.Find(label), graph.Keys.Find(key));
        if (labelNumber < 0 || keyNumber < 0)
            return 0;
        return graph.IsKeyProperty(keyNumber) ? 1 : NodesWith(label) / Math.Max(1, graph.Index(labelNumber, keyNumber).Distinct);
    }

    /// <summary>The numbers of the types that an expression allows.</summary>
    public int[] Types(LabelExpression? types) =>
        [.. Enumerable.Range(0, graph.TypeTable.Count).Where(type => types is null || LabelTest.Matches(types, name => graph.TypeTable[type] == name))];

    /// <summary>How many relationships of these types a node of the label has in a direction, on average.</summary>
    public double Degree(int[] types, string? label, Direction direction)
    {
        var total = 0.0;
        foreach (var type in types)
        {
            if (direction != Direction.Incoming)
                total += Count(type, label, Direction.Outgoing);
            if (direction != Direction.Outgoing)
                total += Count(type, label, Direction.Incoming);
        }

        return total / Math.Max(1, label is null ? Nodes : NodesWith(label));
    }

    /// <summary>Which part of the nodes at the far end has the label.</summary>
    public double FarSelectivity(int[] types, string label, Direction direction)
    {
        var (total, with) = (0.0, 0.0);
        foreach (var type in types)
        {
            if (direction != Direction.Incoming)
                (total, with) = (total + Count(type, null, Direction.Incoming), with + Count(type, label, Direction.Incoming));
            if (direction != Direction.Outgoing)
                (total, with) = (total + Count(type, null, Direction.Outgoing), with + Count(type, label, Direction.Outgoing));
        }

        return total == 0 ? 0 : with / total;
    }

    public double Selectivity(Expression predicate) => predicate switch
    {
        Comparison { Rest: [("=", _)] } => EqualitySelectivity,
        HasLabels { Labels: LabelName name } => NodesWith(name.Name) / Math.Max(1, Nodes),
        _ => UnknownSelectivity,
    };

    private double Count(int type, string? label, Direction end)
    {
        if (label is null)
        {
            var (from, to) = graph.RelationshipRange(type);
            return to - from;
        }

        var number = graph.LabelTable.Find(label);
        return number < 0 ? 0 : graph.CountOf(number, type, end);
    }
}
