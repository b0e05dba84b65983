using EvidenceGraph.Answers;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace EvidenceGraph.Cli.Output;

/// <summary>A report as one JSON document: the members of the request, then rows as objects by column.</summary>
internal static class JsonReport
{
    public static void Write(Report report, TextWriter output)
    {
        var document = new JObject(report.Members) { ["rows"] = Rows(report.Table) };
        document["notes"] = new JArray(report.Table.Notes);
        using var json = new JsonTextWriter(output) { Formatting = Formatting.Indented, CloseOutput = false };
        document.WriteTo(json);
        json.Flush();
        output.Write('\n');
    }

    /// <summary>The rows of a table as objects.</summary>
    public static JArray Rows(AnswerTable table) => new(table.Rows.Select(row => Row(table.Columns, row)));

    private static JObject Row(IReadOnlyList<AnswerColumn> columns, AnswerRow row)
    {
        var members = new JObject();
        for (var i = 0; i < columns.Count; i++)
            members[columns[i].Name] = Cell(row.Cells[i]);
        return members;
    }

    private static JToken Cell(object? cell) => cell is null ? JValue.CreateNull() : JToken.FromObject(cell);
}
