using System.Globalization;
using System.Text;
using EvidenceGraph.Graph;

namespace EvidenceGraph.Cypher.Values;

/// <summary>Values as text: plain for people and for <c>toString</c>, or as Cypher writes them.</summary>
internal static class ValueText
{
    /// <summary>A string without quotes, anything else as <see cref="Literal"/> writes it.</summary>
    public static string Plain(Value value) => value.Kind == ValueKind.String ? value.AsString : Literal(value, null);

    /// <summary>As in a query, strings in single quotes. Nodes and relationships by their keys where the graph is known.</summary>
    public static string Literal(Value value, PropertyGraph? graph)
    {
        var text = new StringBuilder();
        Append(text, value, graph);
        return text.ToString();
    }

    /// <summary>A float as Cypher shows it: always with a dot or an exponent.</summary>
    public static string Float(double number)
    {
        if (double.IsNaN(number))
            return "NaN";
        if (double.IsInfinity(number))
            return number > 0 ? "Infinity" : "-Infinity";
        var text = number.ToString("R", CultureInfo.InvariantCulture).Replace("E+", "E", StringComparison.Ordinal);
        return text.AsSpan().IndexOfAny('.', 'E') >= 0 ? text : text + ".0";
    }

    private static void Append(StringBuilder text, Value value, PropertyGraph? graph)
    {
        switch (value.Kind)
        {
            case ValueKind.Float:
                text.Append(Float(value.AsDouble));
                break;
            case ValueKind.String:
                text.Append('\'').Append(value.AsString.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)).Append('\'');
                break;
            case ValueKind.List:
                AppendList(text, value, graph);
                break;
            case ValueKind.Map:
                AppendMap(text, (MapValue)value.Heap, graph);
                break;
            case ValueKind.Node:
                text.Append('(').Append(graph is null ? value.Index.ToString(CultureInfo.InvariantCulture) : graph.NodeId(value.Index)).Append(')');
                break;
            case ValueKind.Relationship:
                text.Append('[').Append(graph is null ? value.Index.ToString(CultureInfo.InvariantCulture) : graph.RelationshipId(value.Index)).Append(']');
                break;
            case ValueKind.Path:
                AppendPath(text, (PathValue)value.Heap, graph);
                break;
            default:
                text.Append(value);
                break;
        }
    }

    private static void AppendList(StringBuilder text, Value value, PropertyGraph? graph)
    {
        text.Append('[');
        var separator = "";
        foreach (var item in value.Items)
        {
            text.Append(separator);
            Append(text, item, graph);
            separator = ", ";
        }

        text.Append(']');
    }

    private static void AppendMap(StringBuilder text, MapValue map, PropertyGraph? graph)
    {
        text.Append('{');
        var separator = "";
        foreach (var (key, item) in map.Entries)
        {
            text.Append(separator).Append(key).Append(": ");
            Append(text, item, graph);
            separator = ", ";
        }

        text.Append('}');
    }

    private static void AppendPath(StringBuilder text, PathValue path, PropertyGraph? graph)
    {
        Append(text, Value.OfNode(path.Nodes[0]), graph);
        for (var i = 0; i < path.Relationships.Length; i++)
        {
            var backwards = graph is not null && graph.EndOf(path.Relationships[i]) == path.Nodes[i] && path.Nodes[i] != path.Nodes[i + 1];
            text.Append(backwards ? "<-" : "-");
            Append(text, Value.OfRelationship(path.Relationships[i]), graph);
            text.Append(backwards ? "-" : "->");
            Append(text, Value.OfNode(path.Nodes[i + 1]), graph);
        }
    }
}
