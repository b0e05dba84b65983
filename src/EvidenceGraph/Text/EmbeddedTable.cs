using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace EvidenceGraph.Text;

/// <summary>Reads the tab-separated tables that lie beside the code and are embedded in the assembly: a header line, <c>//</c> before a comment.</summary>
internal static class EmbeddedTable
{
    /// <summary>The rows of <paramref name="name"/>, each with as many cells as the header line.</summary>
    /// <exception cref="InvalidDataException">A row has another number of cells.</exception>
    public static List<string[]> Rows(string name)
    {
        using var stream = typeof(EmbeddedTable).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The table {name} is not embedded.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var rows = new List<string[]>();
        var width = reader.ReadLine()!.Split('\t').Length;
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line.StartsWith("//", StringComparison.Ordinal))
                continue;
            var cells = line.Split('\t');
            if (cells.Length != width)
                throw new InvalidDataException($"{name}: `{line}` has {cells.Length} cells, not {width}.");
            rows.Add(cells);
        }

        return rows;
    }

    /// <summary>A set of words that ignores case, and can be asked with a slice of a text.</summary>
    public static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Words(IEnumerable<string> words) =>
        new HashSet<string>(words, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The value that a cell names, in any case and with or without hyphens.</summary>
    [SuppressMessage("Usage", "CA2263", Justification = "The code of Enum.Parse<T> would be compiled anew for each T at every start.")]
    public static T Value<T>(string cell)
        where T : struct, Enum => (T)Enum.Parse(typeof(T), cell.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);

    /// <summary>The names of the values of <typeparamref name="T"/>, in order.</summary>
    [SuppressMessage("Usage", "CA2263", Justification = "As above.")]
    public static string[] Names<T>()
        where T : struct, Enum => Enum.GetNames(typeof(T));

    /// <summary>The values of one cell, which bars part.</summary>
    public static string[] Values(string cell) => cell.Split('|', StringSplitOptions.RemoveEmptyEntries);
}
