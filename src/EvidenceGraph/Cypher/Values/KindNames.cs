using EvidenceGraph.Graph;

namespace EvidenceGraph.Cypher.Values;

/// <summary>Kinds of values as messages call them.</summary>
internal static class KindNames
{
    public static string Of(Value value) => Of(value.Kind);

    public static string Of(ValueKind kind) => kind switch
    {
        ValueKind.Null => "null",
        ValueKind.Boolean => "a boolean",
        ValueKind.Integer => "an integer",
        ValueKind.Float => "a float",
        ValueKind.String => "a string",
        ValueKind.List => "a list",
        ValueKind.Map => "a map",
        ValueKind.Node => "a node",
        ValueKind.Relationship => "a relationship",
        ValueKind.Path => "a path",
        ValueKind.Date => "a date",
        ValueKind.LocalTime => "a local time",
        ValueKind.Time => "a time",
        ValueKind.LocalDateTime => "a local date and time",
        ValueKind.DateTime => "a date and time",
        _ => "a duration",
    };
}
