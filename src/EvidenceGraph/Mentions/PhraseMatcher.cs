using System.Numerics;
using System.Runtime.CompilerServices;
using EvidenceGraph.Text;

namespace EvidenceGraph.Mentions;

/// <summary>
/// Finds names in text: a trie over folded characters, without separators, so that 'Jo-1', 'Jo1' and 'jo 1' are one path. What the trie
/// finds is only a candidate; <see cref="PhraseShape"/> then compares the name as written with the words as printed. Time is linear in the
/// text (each word start walks at most the longest name), and matching allocates nothing.
/// </summary>
internal sealed class PhraseMatcher
{
    /// <summary>A symbol among so many that are most used is a bit, so that a node tells in one look whether it has that child, and where.</summary>
    internal const int Bits = 64;

    /// <summary>What stands for a bit where a symbol has none.</summary>
    internal const byte Rare = 255;

    /// <summary>The node where every walk begins; node 0 is none.</summary>
    internal const int Root = 1;

    private const int MaxSeparators = 4;
    private const int LongestBracket = 8;

    private readonly Node[] _nodes;
    private readonly char[] _tails;
    private readonly Phrase[] _names;
    private readonly byte[] _bitOf;
    private readonly Dictionary<long, int> _rareChildren;
    private readonly PhraseBeginnings _beginnings;

    /// <summary>What a <see cref="PhraseTrieLayout"/> made: tails each end with a NUL, which is no symbol.</summary>
    internal PhraseMatcher(Node[] nodes, char[] tails, Phrase[] names, byte[] bitOf, Dictionary<long, int> rareChildren, PhraseBeginnings beginnings) =>
        (_nodes, _tails, _names, _bitOf, _rareChildren, _beginnings) = (nodes, tails, names, bitOf, rareChildren, beginnings);

    /// <summary>Whether the text may run on after the name: 's' of the plural and figures of a reference are looked at then.</summary>
    internal enum Ending
    {
        /// <summary>The name ends at the end of a word.</summary>
        Word,

        /// <summary>Any ending will do: the name is the beginning of a word.</summary>
        Prefix,
    }

    /// <summary>Whether a walk from <paramref name="start"/>, the beginning of a word, may find anything; a quick look that spares most walks.</summary>
    public bool MayBegin(ReadOnlySpan<char> text, int start) => _beginnings.MayBegin(text, start);

    /// <summary>Whether a walk from the beginning of <paramref name="word"/> may find what ends with a word; an even quicker look.</summary>
    public bool MayBegin(ReadOnlySpan<char> text, WordRun word) => _beginnings.MayBegin(text, word);

    /// <summary>
    /// Walks the names that begin at <paramref name="start"/>, which is the beginning of a word, and puts where they may end into
    /// <paramref name="ends"/>, shortest first; where there are more than fit, the longest are kept.
    /// </summary>
    /// <returns>How many ends there are.</returns>
    public int Walk(ReadOnlySpan<char> text, int start, Span<PhraseEnd> ends)
    {
        var place = PlaceAt(Root);
        var count = 0;
        var separators = 0;
        for (var i = start; i < text.Length; i++)
        {
            var code = FoldingTable.Code(text[i]);
            if (code <= FoldingTable.Nothing)
            {
                if (++separators > MaxSeparators)
                    break;
                continue;
            }

            separators = 0;
            if (code == '(' && Next(place, code).IsNone && BracketEnd(text, i) is > 0 and var close)
            {
                i = close;
                continue;
            }

            place = FoldingTable.IsExpansion(code) ? NextOfAll(place, FoldingTable.Expand(code)) : Next(place, code);
            if (place.IsNone)
                break;
            if (FirstAt(place) is not (> 0 and var first))
                continue;
            if (count == ends.Length)
            {
                ends[1..].CopyTo(ends);
                count--;
            }

            ends[count++] = new PhraseEnd(first, i + 1);
        }

        return count;
    }

    /// <summary>
    /// Where the short form in brackets at <paramref name="open"/> closes, which names are matched across: 'type I interferon (IFN)
    /// receptor'; -1 where there is none.
    /// </summary>
    public static int BracketEnd(ReadOnlySpan<char> text, int open)
    {
        for (var i = open + 1; i < text.Length && i <= open + LongestBracket; i++)
        {
            if (text[i] == ')')
                return i > open + 1 ? i : -1;
            if (text[i] is '(' or ' ')
                break;
        }

        return -1;
    }

    /// <summary>The payload of the name or beginning that <paramref name="word"/> is, case aside; -1 where there is none.</summary>
    public int PayloadOfWord(ReadOnlySpan<char> word)
    {
        Span<PhraseEnd> ends = stackalloc PhraseEnd[8];
        for (var count = Walk(word, 0, ends) - 1; count >= 0; count--)
        {
            for (var i = ends[count].FirstPhrase; i != 0; i = this[i].Next)
            {
                if (ends[count].End == word.Length || this[i].Ending == Ending.Prefix)
                    return this[i].Payload;
            }
        }

        return -1;
    }

    /// <summary>The phrase numbered <paramref name="index"/> (from 1).</summary>
    public ref readonly Phrase this[int index] => ref _names[index - 1];

    /// <summary>Under what a child without a bit is kept.</summary>
    internal static long KeyOfRare(int node, char symbol) => ((long)node << 16) | symbol;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int FirstAt(Place place) => place.Tail == 0 || _tails[place.Tail] == '\0' ? _nodes[place.Node].FirstPhrase : 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Place PlaceAt(int node) => new(node, Math.Max(0, -_nodes[node].FirstChild));

    private Place NextOfAll(Place place, string symbols)
    {
        foreach (var symbol in symbols)
        {
            place = Next(place, symbol);
            if (place.IsNone)
                break;
        }

        return place;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Place Next(Place place, char symbol)
    {
        if (place.Tail > 0)
            return _tails[place.Tail] == symbol ? new Place(place.Node, place.Tail + 1) : default;
        var bit = symbol < _bitOf.Length ? _bitOf[symbol] : Rare;
        if (bit >= Bits)
            return _rareChildren.Count > 0 && _rareChildren.TryGetValue(KeyOfRare(place.Node, symbol), out var rare) ? PlaceAt(rare) : default;
        ref readonly var from = ref _nodes[place.Node];
        var mask = 1UL << bit;
        return (from.Children & mask) == 0 ? default : PlaceAt(from.FirstChild + BitOperations.PopCount(from.Children & (mask - 1)));
    }

    /// <summary>A node: a bit for each child, where the first of them lies, or less than 0 where its tail does, and the first name that ends with it.</summary>
    internal readonly record struct Node(ulong Children, int FirstChild, int FirstPhrase);

    /// <summary>Where a walk is: at a node, and before which symbol of its tail; 0 where it has none.</summary>
    private readonly record struct Place(int Node, int Tail)
    {
        public bool IsNone => Node == 0;
    }
}
