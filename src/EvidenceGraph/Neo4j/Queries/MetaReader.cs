using EvidenceGraph.Cypher.Values;
using EvidenceGraph.Graph;
using EvidenceGraph.Neo4j.Push;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace EvidenceGraph.Neo4j.Queries;

/// <summary>
/// The cells of one row of the older API with what its <c>meta</c> says of them: one item for each scalar, node and relationship in
/// the order in which they stand, lists and maps opened up, and a list for a path. So a map that begins with a node cannot be told
/// from a node.
/// </summary>
/// <param name="meta">What the row says of its cells.</param>
/// <param name="starts">By the server's number of a relationship of the row, that of the node it starts at.</param>
internal sealed class MetaReader(JArray meta, IReadOnlyDictionary<string, string> starts)
{
    private int _next;

    /// <summary>The next cell.</summary>
    public Value Value(JToken cell)
    {
        switch (cell)
        {
            case JArray path when Peek() is JArray elements && elements.Count == path.Count && path.All(element => element is JObject):
                _next++;
                return Path(path, elements);
            case JArray items:
                return Graph.Value.OfItems([.. items.Select(Value)]);
            case JObject element when Peek() is JObject kind && (string?)kind["type"] is "node" or "relationship":
                _next++;
                return Key(element, (JObject)meta[_next - 1]);
            case JObject map:
                return PlainValue.OfMap([.. map.Properties().Select(entry => KeyValuePair.Create(entry.Name, Value(entry.Value)))]);
            default:
                return Scalar((JValue)cell, (string?)(Take() as JObject)?["type"]);
        }
    }

    private static Value Scalar(JValue cell, string? type) => (cell.Value, type) switch
    {
        (null, _) => default,
        (string text, "date") => PlainText.Temporal(ValueKind.Date, text),
        (string text, "time") => PlainText.Temporal(ValueKind.Time, text),
        (string text, "localtime") => PlainText.Temporal(ValueKind.LocalTime, text),
        (string text, "localdatetime") => PlainText.Temporal(ValueKind.LocalDateTime, text),
        (string text, "datetime") => PlainText.Temporal(ValueKind.DateTime, text),
        (string text, "duration") => PlainText.Duration(text),
        (string text, _) => text,
        (bool truth, _) => truth,
        (long integer, _) => integer,
        (double number, _) => number,
        _ => throw new JsonReaderException($"unexpected value {cell}"),
    };

    private static string Key(JToken properties, JToken element) => (string?)properties[GraphMark.Id] ?? (string?)element["elementId"] ?? (string?)element["id"] ?? "";

    private Value Path(JArray path, JArray elements)
    {
        var keys = path.Zip(elements, Key).ToList();
        var relationships = Enumerable.Range(0, keys.Count / 2).Select(i => (keys[(2 * i) + 1], IsBackwards(elements, (2 * i) + 1)));
        return PlainText.Path([.. keys.Where((_, i) => i % 2 == 0)], [.. relationships]);
    }

    private bool IsBackwards(JArray elements, int relationship)
    {
        var (before, after) = ((string?)elements[relationship - 1]["id"], (string?)elements[relationship + 1]["id"]);
        return before != after && starts.GetValueOrDefault((string?)elements[relationship]["id"] ?? "") == after;
    }

    private JToken Peek() => _next < meta.Count ? meta[_next] : JValue.CreateNull();

    private JToken Take() => _next < meta.Count ? meta[_next++] : JValue.CreateNull();
}
