using EvidenceGraph.Graph;
using Newtonsoft.Json.Linq;

namespace EvidenceGraph.Cli.Output;

/// <summary>A property's value as JSON.</summary>
internal static class JsonValue
{
    public static JToken Of(Value value) => value.Kind switch
    {
        ValueKind.Null => JValue.CreateNull(),
        ValueKind.Boolean => value.AsBoolean,
        ValueKind.Integer => value.AsInteger,
        ValueKind.Float => value.AsDouble,
        ValueKind.String => value.AsString,
        ValueKind.List => new JArray(value.AsList.Select(Of)),
        _ => value.ToString(),
    };
}
