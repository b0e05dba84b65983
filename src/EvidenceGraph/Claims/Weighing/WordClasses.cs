using System.Numerics;
using EvidenceGraph.Claims.Outcomes;
using EvidenceGraph.Claims.Reading;
using EvidenceGraph.Text;
using CueLexicon = EvidenceGraph.Claims.Cues.CueLexicon;

namespace EvidenceGraph.Claims.Weighing;

/// <summary>Classes of words ('give', 'stop', 'fail'), in five languages. A word can have several; the classes of a word are the bits of a number. Immutable.</summary>
internal sealed class WordClasses
{
    private readonly List<string> _names = [];
    private readonly WordTrie _trie = new();

    // By number of a word or stem, with the classes of the shorter stems.
    private readonly ulong[] _masks;

    // Most words of a text are numbered: their classes are worked out once. Two threads may do so at a time, to the same end.
    private Known? _known;

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
        var own = new ulong[_trie.Count + 1];
        for (var i = 0; i < numbers.Length; i++)
            own[numbers[i]] |= Bit(rows[i][1]);
        _masks = new ulong[own.Length];
        for (var number = 1; number < own.Length; number++)
        {
            for (var stem = number; stem > 0; stem = _trie.Shorter(stem))
                _masks[number] |= own[stem];
        }
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

    /// <summary>The classes of each of <paramref name="words"/>, whose numbers are those of <paramref name="lexicon"/>.</summary>
    public ulong[] Of(string text, Word[] words, CueLexicon lexicon)
    {
        var known = _known;
        if (known?.Lexicon != lexicon)
            _known = known = new Known(lexicon, [0, .. lexicon.Words.Select(word => Of(word, 0, word.Length))]);
        var classes = new ulong[words.Length];
        for (var i = 0; i < words.Length; i++)
            classes[i] = words[i].Number > 0 ? known.Masks[words[i].Number] : Of(text, words[i].Start, words[i].End);
        return classes;
    }

    private ulong Of(string text, int start, int end)
    {
        var (word, stem) = _trie.Find(text, start, end);
        return _masks[word] | _masks[stem];
    }

    /// <summary>Takes the lowest bit out of <paramref name="mask"/>, which has one, and gives its place.</summary>
    public static int Take(ref ulong mask)
    {
        var bit = BitOperations.TrailingZeroCount(mask);
        mask &= mask - 1;
        return bit;
    }

    private ulong Bit(string name) => _names.IndexOf(name) is >= 0 and var bit ? 1ul << bit : throw new ArgumentException($"`{name}` is no class of words.");

    /// <param name="Lexicon">The words.</param>
    /// <param name="Masks">Their classes, by number.</param>
    private sealed record Known(CueLexicon Lexicon, ulong[] Masks);
}
