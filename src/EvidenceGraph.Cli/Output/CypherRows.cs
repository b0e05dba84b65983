using EvidenceGraph.Answers;
using EvidenceGraph.Cypher;
using EvidenceGraph.Cypher.Values;
using EvidenceGraph.Graph;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace EvidenceGraph.Cli.Output;

/// <summary>The rows of a query in the cells of a report: nodes, relationships and paths by their ids.</summary>
internal static class CypherRows
{
    /// <summary>Runs the query to its end.</summary>
    /// <exception cref="CypherException">It fails or reaches a limit.</exception>
    public static AnswerTable Of(ResultTable result, OutputFormat format)
    {
        var columns = result.Columns.Select(name => new AnswerColumn(name) { IsVerbatim = true }).ToList();
        return new AnswerTable(columns, [.. result.Select(row => new AnswerRow([.. row.Select(value => Cell(value, result, format))], []))], []);
    }

    /// <summary>A value as JSON: structure stays, what JSON does not have is text.</summary>
    public static JToken Json(Value value, Func<Value, string> text) => value.Kind switch
    {
        ValueKind.Null => JValue.CreateNull(),
        ValueKind.Boolean => value.AsBoolean,
        ValueKind.Integer => value.AsInteger,
        ValueKind.Float when double.IsFinite(value.AsDouble) => value.AsDouble,
        ValueKind.List => new JArray(value.AsList.Select(item => Json(item, text))),
        ValueKind.Map => new JObject(((MapValue)value.Heap).Entries.Select(entry => new JProperty(entry.Key, Json(entry.Value, text)))),
        _ => text(value),
    };

    // A table parts the items of a list by semicolons; csv has lists and maps as JSON, which other programs read.
    private static object? Cell(Value value, ResultTable result, OutputFormat format)
    {
        if (value.IsNull)
            return null;
        if (format == OutputFormat.Json)
            return Json(value, result.Text);
        if (value.Kind == ValueKind.Integer)
            return value.AsInteger;
        return (format, value.Kind) switch
        {
            (OutputFormat.Csv, ValueKind.List or ValueKind.Map) => Json(value, result.Text).ToString(Formatting.None),
            (_, ValueKind.List) => value.AsList.Select(result.Text).ToList(),
            _ => result.Text(value),
        };
    }
}
