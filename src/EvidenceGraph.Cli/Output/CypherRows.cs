using EvidenceGraph.Answers;
using EvidenceGraph.Cypher;
using EvidenceGraph.Cypher.Values;
using EvidenceGraph.Graph;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace EvidenceGraph.Cli.Output;

/// <summary>The rows of a query in the cells of a report.</summary>
internal static class CypherRows
{
    /// <param name="result">What came of the query.</param>
    /// <param name="details">Columns that a table for the eye leaves out.</param>
    /// <param name="format">The form of the report.</param>
    public static AnswerTable Of(QueryResult result, IReadOnlyList<string> details, OutputFormat format)
    {
        var columns = result.Columns.Select(name => new AnswerColumn(name, details.Contains(name)) { IsVerbatim = true }).ToList();
        return new AnswerTable(columns, [.. result.Rows.Select(row => new AnswerRow([.. row.Select(value => Cell(value, format))], []))], []);
    }

    /// <summary>Parameters as a JSON object, in the order in which they are kept.</summary>
    public static JObject Json(IReadOnlyDictionary<string, Value> parameters) => new(parameters.Select(one => new JProperty(one.Key, Json(one.Value))));

    /// <summary>A value as JSON: structure stays, what JSON does not have is text.</summary>
    public static JToken Json(Value value) => value.Kind switch
    {
        ValueKind.Null => JValue.CreateNull(),
        ValueKind.Boolean => value.AsBoolean,
        ValueKind.Integer => value.AsInteger,
        ValueKind.Float when double.IsFinite(value.AsDouble) => value.AsDouble,
        ValueKind.List => new JArray(value.AsList.Select(Json)),
        ValueKind.Map => new JObject(((MapValue)value.Heap).Entries.Select(entry => new JProperty(entry.Key, Json(entry.Value)))),
        _ => ValueText.Plain(value),
    };

    // A table parts the items of a list by semicolons; csv has lists and maps as JSON, which other programs read.
    private static object? Cell(Value value, OutputFormat format)
    {
        if (value.IsNull)
            return null;
        if (format == OutputFormat.Json)
            return Json(value);
        if (value.Kind == ValueKind.Integer)
            return value.AsInteger;
        return (format, value.Kind) switch
        {
            (OutputFormat.Csv, ValueKind.List or ValueKind.Map) => Json(value).ToString(Formatting.None),
            (_, ValueKind.List) => value.AsList.Select(Item).ToList(),
            _ => ValueText.Plain(value),
        };
    }

    private static string Item(Value item) => item.IsNull ? "" : ValueText.Plain(item);
}
