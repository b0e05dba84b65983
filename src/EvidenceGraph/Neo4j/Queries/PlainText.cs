using System.Globalization;
using System.Text;
using EvidenceGraph.Cypher.Temporal;
using EvidenceGraph.Graph;

namespace EvidenceGraph.Neo4j.Queries;

/// <summary>What a server writes in words of its own, in the words of the engine in memory.</summary>
internal static class PlainText
{
    /// <summary>A float; NaN and the infinities are texts.</summary>
    public static Value Float(string text) => text is "NaN" or "Infinity" or "-Infinity" ? text : double.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>A date, a time or both.</summary>
    public static Value Temporal(ValueKind kind, string text) => TemporalText.Of(TemporalParser.Parse(kind, text));

    /// <summary>A duration.</summary>
    public static Value Duration(string text) => TemporalText.Of(DurationParser.Parse(text));

    /// <summary>A path, by the keys of its nodes and relationships: <c>(a)-[r]->(b)&lt;-[s]-(c)</c>.</summary>
    /// <param name="nodes">The nodes' keys.</param>
    /// <param name="relationships">The relationships' keys, and whether each leads against the path.</param>
    public static Value Path(IReadOnlyList<string> nodes, IReadOnlyList<(string Key, bool IsBackwards)> relationships)
    {
        var text = new StringBuilder().Append('(').Append(nodes[0]).Append(')');
        for (var i = 0; i < relationships.Count; i++)
        {
            var (key, isBackwards) = relationships[i];
            text.Append(isBackwards ? "<-[" : "-[").Append(key).Append(isBackwards ? "]-(" : "]->(").Append(nodes[i + 1]).Append(')');
        }

        return text.ToString();
    }
}
