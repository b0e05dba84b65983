using System.Text;

namespace EvidenceGraph.Documents;

/// <summary>What a <c>sources.tsv</c> says of the documents beside it: where the original is, and whether they retell it.</summary>
internal sealed class SourcesTable
{
    public const string FileName = "sources.tsv";

    private readonly Dictionary<string, (string? Url, string? Doi, bool Restated)> _rows = new(StringComparer.Ordinal);

    /// <summary>The table of <paramref name="folder"/>; an empty one where there is none, or where it cannot be read, which <paramref name="report"/> is told.</summary>
    public static SourcesTable Beside(string folder, ReadReport report)
    {
        var table = new SourcesTable();
        var file = Path.Combine(folder, FileName);
        if (!File.Exists(file))
            return table;
        try
        {
            table.Load(file, report);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            report.Fail(new ReadProblem(file, "cannot be read (" + e.Message.TrimEnd('.') + ")", "check its permissions"));
        }

        return table;
    }

    /// <summary><paramref name="source"/> with what the table says of file <paramref name="name"/>; a row for <c>name#id</c> goes before one for <c>name</c>.</summary>
    public DocumentSource Complete(DocumentSource source, string name, string? id)
    {
        if (_rows.Count == 0 || !((id is not null && _rows.TryGetValue(name + "#" + id, out var row)) || _rows.TryGetValue(name, out row)))
            return source;
        return source with { Url = row.Url, Doi = row.Doi, Restated = row.Restated };
    }

    private void Load(string file, ReadReport report)
    {
        using var reader = new StreamReader(file, Encoding.UTF8);
        var columns = (reader.ReadLine() ?? "").Split('\t');
        var name = Array.IndexOf(columns, "file");
        if (name < 0)
        {
            report.Fail(new ReadProblem(file + ":1", "no column `file` in the header line", "expected the columns file, url, doi, licence, restated, with tabs between them"));
            return;
        }

        var (url, doi, restated) = (Array.IndexOf(columns, "url"), Array.IndexOf(columns, "doi"), Array.IndexOf(columns, "restated"));
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split('\t');
            if (name < cells.Length && cells[name].Length > 0)
                _rows[cells[name]] = (Cell(cells, url), Cell(cells, doi), Cell(cells, restated) is "yes" or "true" or "1");
        }
    }

    private static string? Cell(string[] cells, int column) => column >= 0 && column < cells.Length && cells[column].Length > 0 ? cells[column] : null;
}
