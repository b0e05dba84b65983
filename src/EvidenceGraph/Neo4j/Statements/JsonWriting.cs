using EvidenceGraph.Cypher.Values;
using EvidenceGraph.Graph;
using EvidenceGraph.Json;

namespace EvidenceGraph.Neo4j.Statements;

/// <summary>Values as the JSON of parameters: floats keep their point, so that they stay floats.</summary>
internal static class JsonWriting
{
    /// <exception cref="ArgumentException">The value has no form in JSON: NaN, an infinity, or a kind that only a running query knows.</exception>
    public static void Write(JsonLineBuffer body, Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.Null:
                body.Null();
                break;
            case ValueKind.Boolean:
                body.Truth(value.AsBoolean);
                break;
            case ValueKind.Integer:
                body.Number(value.AsInteger);
                break;
            case ValueKind.Float when double.IsFinite(value.AsDouble):
                body.Float(value.AsDouble);
                break;
            case ValueKind.String:
                body.String(value.AsString);
                break;
            case ValueKind.List:
                body.StartArray();
                foreach (var item in value.Items)
                    Write(body, item);
                body.EndArray();
                break;
            case ValueKind.Map:
                body.StartObject();
                foreach (var (name, item) in ((MapValue)value.Heap).Entries)
                {
                    body.Name(name);
                    Write(body, item);
                }

                body.EndObject();
                break;
            default:
                throw new ArgumentException($"{value} has no form in JSON.", nameof(value));
        }
    }
}
