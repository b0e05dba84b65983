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

    /// <summary>A float as Neo4j shows it: the shortest digits that read back, with an exponent from 1.0E7 and below 0.001 (Java's form).</summary>
    public static string Float(double number)
    {
        if (double.IsNaN(number))
            return "NaN";
        if (double.IsInfinity(number))
            return number > 0 ? "Infinity" : "-Infinity";
        if (number != 0 && (Math.Abs(number) >= 1e7 || Math.Abs(number) < 1e-3))
            return Scientific(number);
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        return text.Contains('.', StringComparison.Ordinal) ? text : text + ".0";
    }

    private static string Scientific(double number)
    {
        var text = number.ToString("E16", CultureInfo.InvariantCulture);
        for (var digits = 0; digits < 16; digits++)
        {
            var shorter = number.ToString($"E{digits}", CultureInfo.InvariantCulture);
            if (double.Parse(shorter, CultureInfo.InvariantCulture) != number)
                continue;
            text = shorter;
            break;
        }

        var parts = text.Split('E');
        var mantissa = parts[0].Contains('.', StringComparison.Ordinal) ? parts[0] : parts[0] + ".0";
        return $"{mantissa}E{int.Parse(parts[1], CultureInfo.InvariantCulture)}";
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
