using System.Globalization;
using EvidenceGraph.Answers;

namespace EvidenceGraph.Cli.Output;

/// <summary>A report as Markdown: what the table for the eye shows, with the text of documents escaped.</summary>
internal static class MarkdownReport
{
    public static void Write(Report report, TextWriter output)
    {
        foreach (var line in report.Heading)
            output.Write(Escaped(line) + "\n\n");
        if (report.Table.Rows.Count > 0)
            WriteTable(report.Table, output);
        foreach (var study in Citation.ByStudy(report.Table))
            WriteStudy(study, output);
        foreach (var note in report.Table.Notes)
            output.Write($"\n*{Escaped(note)}*\n");
    }

    private static void WriteTable(AnswerTable table, TextWriter output)
    {
        var shown = Enumerable.Range(0, table.Columns.Count).Where(i => !table.Columns[i].IsDetail).ToList();
        WriteCells(shown.Select(i => Escaped(CellText.Header(table.Columns[i]))), output);
        WriteCells(shown.Select(_ => "---"), output);
        foreach (var row in table.Rows)
            WriteCells(shown.Select(i => Escaped(CellText.Of(row.Cells[i]))), output);
    }

    private static void WriteCells(IEnumerable<string> cells, TextWriter output) => output.Write("| " + string.Join(" | ", cells) + " |\n");

    private static void WriteStudy(IGrouping<string, Scoped> study, TextWriter output)
    {
        var facts = study.First().Statement.Study;
        output.Write(string.Create(CultureInfo.InvariantCulture, $"\n**{Escaped(Citation.Title(facts))}** ({Escaped(Citation.Facts(facts))})\n\n"));
        foreach (var one in study)
        {
            output.Write($"- {Escaped(Citation.Claim(one))}\n");
            output.Write($"  > {Escaped(CellText.OneLine(one.Statement.Quote))}\n\n");
            if (Citation.Company(one.Statement) is { Length: > 0 } company)
                output.Write($"  {Escaped(company)}\n\n");
            output.Write($"  {Escaped(Citation.Place(one.Statement))}\n");
        }
    }

    private static string Escaped(string text)
    {
        var escaped = new System.Text.StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '|' or '#' or '!' or '&')
                escaped.Append('\\');
            escaped.Append(c);
        }

        return escaped.ToString();
    }
}
