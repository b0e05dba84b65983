using System.Globalization;
using EvidenceGraph.Graph;

namespace EvidenceGraph.Export.BulkImport;

/// <summary>Values as fields of a CSV file for <c>neo4j-admin database import</c>.</summary>
internal static class CsvValue
{
    /// <summary>The type of a column that holds values like this one, as a header names it.</summary>
    public static string TypeOf(Value value) => value.Kind == ValueKind.List
        ? (value.Items.Length == 0 ? "string" : TypeOf(value.Items[0])) + "[]"
        : value.Kind switch
        {
            ValueKind.Boolean => "boolean",
            ValueKind.Integer => "long",
            ValueKind.Float => "double",
            _ => "string",
        };

    /// <summary>Whether a field can say it: an empty list, and a list of one empty text, would be no property at all.</summary>
    public static bool HasField(Value value) =>
        value.Kind != ValueKind.List || (value.Items.Length > 0 && !(value.Items.Length == 1 && value.Items[0].Kind == ValueKind.String && value.Items[0].AsString.Length == 0));

    /// <summary>The field; nothing between two commas is no property.</summary>
    public static string Field(Value value, char listSeparator) => !HasField(value) ? "" : value.Kind switch
    {
        ValueKind.Null => "",
        ValueKind.List => Quoted(string.Join(listSeparator, value.AsList.Select(Plain))),
        ValueKind.String => Quoted(value.AsString),
        _ => Plain(value),
    };

    /// <summary>A text as a field: always between quotes, since an empty one would be no text otherwise.</summary>
    public static string Quoted(string text) => "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    private static string Plain(Value value) => value.Kind switch
    {
        ValueKind.Boolean => value.AsBoolean ? "true" : "false",
        ValueKind.Integer => value.AsInteger.ToString(CultureInfo.InvariantCulture),
        ValueKind.Float => value.AsDouble.ToString("R", CultureInfo.InvariantCulture),
        _ => value.AsString,
    };
}
