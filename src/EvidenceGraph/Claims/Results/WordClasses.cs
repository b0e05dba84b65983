using EvidenceGraph.Claims.Outcomes;
using EvidenceGraph.Text;

namespace EvidenceGraph.Claims.Results;

/// <summary>The classes of words of <c>role-words.tsv</c> ('improve', 'fail', 'stop'), as bits.</summary>
internal static class WordClasses
{
    private const string Table = "role-words.tsv";

    /// <summary>The names of the classes, by bit.</summary>
    public static readonly string[] Names = [.. EmbeddedTable.Rows(Table).Select(row => row[1]).Distinct().Order(StringComparer.Ordinal)];

    private static readonly WordTrie Trie = new();
    private static readonly int[] Bits = Read();

    /// <summary>The classes of the word that begins at <paramref name="start"/>, a bit each.</summary>
    public static int Of(string text, int start, int end)
    {
        var (word, stem) = Trie.Find(text, start, end, out _);
        var classes = Bits[word];
        for (; stem > 0; stem = Trie.Shorter(stem))
            classes |= Bits[stem];
        return classes;
    }

    private static int[] Read()
    {
        var rows = EmbeddedTable.Rows(Table);
        var bits = new int[rows.Count + 1];
        foreach (var row in rows)
            bits[Trie.Add(row[0])] |= 1 << Array.IndexOf(Names, row[1]);
        Trie.Seal();
        return bits;
    }
}
