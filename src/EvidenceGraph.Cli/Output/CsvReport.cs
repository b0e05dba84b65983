using System.Collections;
using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using EvidenceGraph.Answers;
using Newtonsoft.Json;

namespace EvidenceGraph.Cli.Output;

/// <summary>
/// A report as RFC 4180: names in one cell are parted by '; ', the lists of the detail columns are JSON arrays, since a quote
/// may hold any sign. A cell that a spreadsheet would take for a formula is escaped.
/// </summary>
internal static class CsvReport
{
    public static void Write(AnswerTable table, TextWriter output)
    {
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n", InjectionOptions = InjectionOptions.Escape };
        using var csv = new CsvWriter(output, configuration, leaveOpen: true);
        foreach (var column in table.Columns)
            csv.WriteField(column.Name);
        csv.NextRecord();
        foreach (var row in table.Rows)
        {
            for (var i = 0; i < table.Columns.Count; i++)
                csv.WriteField(Cell(row.Cells[i], table.Columns[i].IsDetail));
            csv.NextRecord();
        }
    }

    private static string Cell(object? cell, bool isDetail) => cell switch
    {
        null => "",
        bool truth => truth ? "true" : "false",
        string text => text,
        IEnumerable items when isDetail => JsonConvert.SerializeObject(items),
        _ => CellText.Of(cell),
    };
}
