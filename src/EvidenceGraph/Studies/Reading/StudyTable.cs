namespace EvidenceGraph.Studies.Reading;

/// <summary>Reads the tables beside this code: tab-separated, a header line, <c>//</c> before a comment.</summary>
internal static class StudyTable
{
    /// <summary>The rows of the table <paramref name="name"/>, each with as many cells as its header.</summary>
    /// <exception cref="InvalidDataException">A row has another number of cells.</exception>
    public static IEnumerable<string[]> Rows(string name)
    {
        using var stream = typeof(StudyTable).Assembly.GetManifestResourceStream(name + ".tsv")!;
        using var reader = new StreamReader(stream);
        var width = reader.ReadLine()!.Split('\t').Length;
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line.StartsWith("//", StringComparison.Ordinal))
                continue;
            var cells = line.Split('\t');
            if (cells.Length != width)
                throw new InvalidDataException($"{name}.tsv: `{line}` has {cells.Length} cells, not {width}.");
            yield return cells;
        }
    }
}
