using System.Numerics;
using EvidenceGraph.Claims.Outcomes;
using EvidenceGraph.Text;

namespace EvidenceGraph.Claims.Weighing;

/// <summary>Classes of words ('give', 'stop', 'fail'), in five languages. A word can have several; the classes of a word are the bits of a number. Immutable.</summary>
internal sealed class WordClasses
{
    private readonly List<string> _names = [];
    private readonly WordTrie _trie = new();
    private readonly ulong[] _masks;

    private WordClasses(List<string[]> rows)
    {
        var numbers = new int[rows.Count];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = _trie.Add(rows[i][0]);
            if (!_names.Contains(rows[i][1]))
                _names.Add(rows[i][1]);
        }

        _trie.Seal();
        _masks = new ulong[_trie.Count + 1];
        for (var i = 0; i < numbers.Length; i++)
            _masks[numbers[i]] |= Bit(rows[i][1]);
    }

    /// <summary>The names of the classes, by bit.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>Reads the embedded <paramref name="table"/> of words and their classes, at most 64.</summary>
    public static WordClasses Load(string table) => new(EmbeddedTable.Rows(table));

    /// <summary>The bits of the classes <paramref name="names"/>.</summary>
    public ulong Bits(params ReadOnlySpan<string> names)
    {
        var mask = 0ul;
        foreach (var name in names)
            mask |= Bit(name);
        return mask;
    }

    /// <summary>The classes of the word at <c>[start, end)</c>.</summary>
    public ulong Of(string text, int start, int end)
    {
        var (word, stem) = _trie.Find(text, start, end, out _);
        var mask = _masks[word];
        for (; stem > 0; stem = _trie.Shorter(stem))
            mask |= _masks[stem];
        return mask;
    }

    /// <summary>Takes the lowest bit out of <paramref name="mask"/>, which has one, and gives its place.</summary>
    public static int Take(ref ulong mask)
    {
        var bit = BitOperations.TrailingZeroCount(mask);
        mask &= mask - 1;
        return bit;
    }

    private ulong Bit(string name) => _names.IndexOf(name) is >= 0 and var bit ? 1ul << bit : throw new ArgumentException($"`{name}` is no class of words.");
}
