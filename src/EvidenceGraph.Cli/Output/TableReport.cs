using EvidenceGraph.Answers;
using Spectre.Console;
using Words = Spectre.Console.Text;

namespace EvidenceGraph.Cli.Output;

/// <summary>A report for the eye: how it was understood, a table, and under it each study with its quotes.</summary>
internal sealed class TableReport(IAnsiConsole console)
{
    public void Write(Report report)
    {
        foreach (var line in report.Heading)
            Lines(line.TrimStart(), line.Length - line.TrimStart().Length, Decoration.Bold);
        if (report.Table.Rows.Count > 0)
        {
            console.Write(Draw(report.Table));
            WriteStudies(report.Table);
        }

        foreach (var note in report.Table.Notes)
            Lines(note, 0, Decoration.Dim);
    }

    private Table Draw(AnswerTable answer)
    {
        var shown = Enumerable.Range(0, answer.Columns.Count).Where(i => IsShown(answer, i)).ToList();
        var cells = new List<List<string>> { shown.ConvertAll(i => CellText.Header(answer.Columns[i])) };
        cells.AddRange(answer.Rows.Select(row => shown.ConvertAll(i => CellText.Of(row.Cells[i]))));
        var widths = ColumnWidths.Of(cells, console.Profile.Width);
        var table = new Table().Border(TableBorder.Rounded);
        for (var i = 0; i < shown.Count; i++)
        {
            var alignment = IsNumber(answer, shown[i]) ? Justify.Right : Justify.Left;
            table.AddColumn(new TableColumn(new Words(cells[0][i])) { Alignment = alignment, Width = widths[i] });
        }

        foreach (var row in cells.Skip(1))
            table.AddRow(row.Select(cell => new Words(cell)));
        return table;
    }

    // A column that is empty in every row only takes the room of the others.
    private static bool IsShown(AnswerTable answer, int column) =>
        !answer.Columns[column].IsDetail && (answer.Columns[column].IsVerbatim || answer.Rows.Any(row => CellText.Of(row.Cells[column]).Length > 0));

    private static bool IsNumber(AnswerTable answer, int column) => answer.Rows.All(row => row.Cells[column] is int or long or double or null);

    private void WriteStudies(AnswerTable answer)
    {
        var number = 0;
        foreach (var study in Citation.ByStudy(answer))
        {
            number++;
            var facts = study.First().Statement.Study;
            Lines($"{number}. {Citation.Title(facts)}", 0, Decoration.Bold);
            Lines(Citation.Facts(facts), 3, Decoration.Dim);
            foreach (var one in study)
                WriteStatement(one);
        }
    }

    private void WriteStatement(Scoped one)
    {
        Lines(Citation.Claim(one), 3, Decoration.None);
        Lines($"“{CellText.OneLine(one.Statement.Quote)}”", 6, Decoration.Italic);
        Lines(Citation.Company(one.Statement), 6, Decoration.None);
        Lines(Citation.Place(one.Statement), 6, Decoration.Dim);
    }

    private void Lines(string text, int indent, Decoration decoration)
    {
        foreach (var line in WrappedText.Lines(text, indent, console.Profile.Width))
            console.Write(new Words(line + "\n", new Style(decoration: decoration)));
    }
}
