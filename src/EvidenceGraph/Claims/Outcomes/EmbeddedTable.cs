using System.Text;

namespace EvidenceGraph.Claims.Outcomes;

/// <summary>The tab-separated tables that lie beside this code.</summary>
internal static class EmbeddedTable
{
    /// <summary>The cells of each row of <paramref name="name"/> after its header.</summary>
    public static IEnumerable<string[]> Rows(string name)
    {
        using var stream = typeof(EmbeddedTable).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The table `{name}` is missing from the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
                yield return line.Split('\t');
        }
    }
}
