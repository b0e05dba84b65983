using System.Globalization;
using EvidenceGraph.Cypher.Values;
using EvidenceGraph.Graph;
using EvidenceGraph.Neo4j.Push;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace EvidenceGraph.Neo4j.Queries;

/// <summary>Values in the Query API's typed JSON, <c>{"$type":"Integer","_value":"1"}</c>, as plain cells.</summary>
internal static class TypedValue
{
    /// <exception cref="JsonException">It is no such JSON.</exception>
    public static Value Of(JToken token)
    {
        var value = Member(token, "_value");
        return (string?)Member(token, "$type") switch
        {
            "Null" => default,
            "Boolean" => (bool)value,
            "Integer" => long.Parse((string)value!, CultureInfo.InvariantCulture),
            "Float" => PlainText.Float((string)value!),
            "String" => (string?)value,
            "List" => Value.OfItems([.. value.Select(Of)]),
            "Map" => PlainValue.OfMap(((JObject)value).Properties().Select(entry => KeyValuePair.Create(entry.Name, Of(entry.Value)))),
            "Node" or "Relationship" => Key(token),
            "Path" => Path((JArray)value),
            "Date" => PlainText.Temporal(ValueKind.Date, (string)value!),
            "Time" => PlainText.Temporal(ValueKind.Time, (string)value!),
            "LocalTime" => PlainText.Temporal(ValueKind.LocalTime, (string)value!),
            "LocalDateTime" => PlainText.Temporal(ValueKind.LocalDateTime, (string)value!),
            "OffsetDateTime" or "ZonedDateTime" => PlainText.Temporal(ValueKind.DateTime, (string)value!),
            "Duration" => PlainText.Duration((string)value!),
            _ => value.ToString(Formatting.None),
        };
    }

    // An element that has no id of its own is called by the server's.
    private static string Key(JToken element)
    {
        var value = Member(element, "_value");
        return (string?)Member(value, "_properties")[GraphMark.Id]?["_value"] ?? (string?)Member(value, "_element_id") ?? "";
    }

    private static Value Path(JArray elements)
    {
        var (nodes, relationships) = (new List<string>(), new List<(string, bool)>());
        for (var i = 0; i < elements.Count; i++)
        {
            if (i % 2 == 0)
                nodes.Add(Key(elements[i]));
            else
                relationships.Add((Key(elements[i]), IsBackwards(elements, i)));
        }

        return PlainText.Path(nodes, relationships);
    }

    private static bool IsBackwards(JArray elements, int relationship)
    {
        var before = (string?)Member(Member(elements[relationship - 1], "_value"), "_element_id");
        var after = (string?)Member(Member(elements[relationship + 1], "_value"), "_element_id");
        return before != after && (string?)Member(Member(elements[relationship], "_value"), "_end_node_element_id") == before;
    }

    private static JToken Member(JToken token, string name) =>
        token is JObject item && item[name] is { } member ? member : throw new JsonReaderException($"expected an object with {name}");
}
