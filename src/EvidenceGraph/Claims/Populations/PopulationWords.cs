using System.Numerics;
using EvidenceGraph.Claims.Outcomes;
using EvidenceGraph.Text;

namespace EvidenceGraph.Claims.Populations;

/// <summary>
/// Classes of words that tell what a disease is to a text ('diagnosed with', 'history of', 'complicated by', 'in patients with'), in five languages.
/// A word can have several; the classes of a word are the bits of a number. Immutable.
/// </summary>
internal static class PopulationWords
{
    private static readonly List<string> Names = [];
    private static readonly WordTrie Trie = new();
    private static readonly ulong[] Masks = Load();

    /// <summary>The names of the classes, by bit.</summary>
    public static IReadOnlyList<string> Classes => Names;

    /// <summary>The bit of the class <paramref name="name"/>.</summary>
    public static ulong Bit(string name) => 1ul << Names.IndexOf(name);

    /// <summary>The classes of the word at <c>[start, end)</c>.</summary>
    public static ulong Of(string text, int start, int end)
    {
        var (word, stem) = Trie.Find(text, start, end, out _);
        var mask = Masks[word];
        for (; stem > 0; stem = Trie.Shorter(stem))
            mask |= Masks[stem];
        return mask;
    }

    /// <summary>The next bit of <paramref name="mask"/>, which is taken out of it; -1 at its end.</summary>
    public static int Next(ref ulong mask)
    {
        if (mask == 0)
            return -1;
        var bit = BitOperations.TrailingZeroCount(mask);
        mask &= mask - 1;
        return bit;
    }

    private static ulong[] Load()
    {
        var rows = EmbeddedTable.Rows("population-words.tsv");
        var numbers = new int[rows.Count];
        var bits = new int[rows.Count];
        for (var i = 0; i < rows.Count; i++)
        {
            numbers[i] = Trie.Add(rows[i][0]);
            bits[i] = Names.IndexOf(rows[i][1]);
            if (bits[i] >= 0)
                continue;
            bits[i] = Names.Count;
            Names.Add(rows[i][1]);
        }

        Trie.Seal();
        var masks = new ulong[Trie.Count + 1];
        for (var i = 0; i < rows.Count; i++)
            masks[numbers[i]] |= 1ul << bits[i];
        return masks;
    }
}
