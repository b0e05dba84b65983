using System.Numerics;
using System.Runtime.CompilerServices;
using EvidenceGraph.Text;

namespace EvidenceGraph.Mentions;

/// <summary>
/// Finds names in text: a trie over folded characters, without separators, so that 'Jo-1', 'Jo1' and 'jo 1' are one path. What the trie
/// finds is only a candidate; <see cref="PhraseShape"/> then compares the name as written with the words as printed. Built once, then
/// immutable: time is linear in the text (each word start walks at most the longest name), and matching allocates nothing.
/// </summary>
internal sealed class PhraseMatcher
{
    // A symbol among the 64 most used is a bit, so that a node tells in one look whether it has that child, and where.
    private const int Bits = 64;
    private const byte Rare = 255;
    private const int MaxSeparators = 4;
    private const int LongestBracket = 8;

    // While building: node 0 is none, node 1 the root.
    private Node[] _nodes = new Node[256];
    private int _nodeCount = 2;
    private List<Phrase> _phrases = [];
    private readonly Dictionary<(int Node, char Symbol), int> _rareChildren = [];
    private byte[] _bitOf = [];
    private FrozenNode[] _frozen = [];
    private Phrase[] _names = [];

    /// <summary>Whether the text may run on after the name: 's' of the plural and figures of a reference are looked at then.</summary>
    internal enum Ending
    {
        /// <summary>The name ends at the end of a word.</summary>
        Word,

        /// <summary>Any ending will do: the name is the beginning of a word.</summary>
        Prefix,
    }

    /// <summary>Adds <paramref name="name"/>; <paramref name="payload"/> is what a match gives back.</summary>
    // Ten thousands of names are added at start-up: it must not wait until the runtime has seen the loop often enough.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(string name, int payload, Ending ending = Ending.Word)
    {
        var node = 1;
        foreach (var c in name)
        {
            var code = FoldingTable.Code(c);
            if (FoldingTable.IsSkipped(code))
                continue;
            if (!FoldingTable.IsExpansion(code))
            {
                node = Step(node, code);
                continue;
            }

            foreach (var symbol in FoldingTable.Expand(code))
                node = Step(node, symbol);
        }

        if (node == 1)
            return;
        _phrases.Add(new Phrase(name, payload, ending, IsExact(name), _nodes[node].FirstPhrase));
        _nodes[node].FirstPhrase = _phrases.Count;
    }

    /// <summary>
    /// Ends the building: from here on the matcher only matches. The nodes are laid out anew so that the children of a node lie side by
    /// side, and those of a beginning near each other: a walk then touches few lines of memory.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public PhraseMatcher Freeze()
    {
        _names = [.. _phrases];
        _bitOf = BitsOfSymbols();
        _frozen = new FrozenNode[_nodeCount];
        var order = new int[_nodeCount];
        order[1] = 1;
        var free = 2;
        for (var place = 1; place < free; place++)
            free = Freeze(place, free, order);
        _nodes = [];
        _phrases = [];
        return this;
    }

    // The children of a node follow each other in the order of their bits; those without a bit come after them.
    private int Freeze(int place, int free, int[] order)
    {
        var bits = 0UL;
        for (var child = _nodes[order[place]].FirstChild; child != 0; child = _nodes[child].NextSibling)
            bits |= BitOf(_nodes[child].Symbol) is var bit && bit < Bits ? 1UL << bit : 0;
        var rare = free + BitOperations.PopCount(bits);
        for (var child = _nodes[order[place]].FirstChild; child != 0; child = _nodes[child].NextSibling)
        {
            var bit = BitOf(_nodes[child].Symbol);
            if (bit < Bits)
            {
                order[free + BitOperations.PopCount(bits & ((1UL << bit) - 1))] = child;
                continue;
            }

            _rareChildren.Add((place, _nodes[child].Symbol), rare);
            order[rare++] = child;
        }

        _frozen[place] = new FrozenNode(bits, free, _nodes[order[place]].FirstPhrase);
        return rare;
    }

    private byte[] BitsOfSymbols()
    {
        var counts = new Dictionary<char, int>();
        for (var node = 2; node < _nodeCount; node++)
            counts[_nodes[node].Symbol] = counts.GetValueOrDefault(_nodes[node].Symbol) + 1;
        var byUse = counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(Bits).Select(pair => pair.Key).ToArray();
        var bits = new byte[byUse.Length == 0 ? 0 : byUse.Max() + 1];
        Array.Fill(bits, Rare);
        for (var i = 0; i < byUse.Length; i++)
            bits[byUse[i]] = (byte)i;
        return bits;
    }

    private int BitOf(char symbol) => symbol < _bitOf.Length ? _bitOf[symbol] : Rare;

    /// <summary>
    /// Walks the names that begin at <paramref name="start"/>, which is the beginning of a word, and puts where they may end into
    /// <paramref name="ends"/>, shortest first; where there are more than fit, the longest are kept.
    /// </summary>
    /// <returns>How many ends there are.</returns>
    public int Walk(ReadOnlySpan<char> text, int start, Span<PhraseEnd> ends)
    {
        var nodes = _frozen;
        var node = 1;
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
            if (code == '(' && Child(nodes, node, code) == 0 && BracketEnd(text, i) is > 0 and var close)
            {
                i = close;
                continue;
            }

            node = FoldingTable.IsExpansion(code) ? Child(nodes, node, FoldingTable.Expand(code)) : Child(nodes, node, code);
            if (node == 0)
                break;
            if (nodes[node].FirstPhrase == 0)
                continue;
            if (count == ends.Length)
            {
                ends[1..].CopyTo(ends);
                count--;
            }

            ends[count++] = new PhraseEnd(node, i + 1);
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
            for (var i = FirstAt(ends[count].Node); i != 0; i = this[i].Next)
            {
                if (ends[count].End == word.Length || this[i].Ending == Ending.Prefix)
                    return this[i].Payload;
            }
        }

        return -1;
    }

    /// <summary>The first phrase at <paramref name="node"/>; 0 is none.</summary>
    public int FirstAt(int node) => _frozen[node].FirstPhrase;

    /// <summary>The phrase numbered <paramref name="index"/> (from 1).</summary>
    public ref readonly Phrase this[int index] => ref _names[index - 1];

    private int Child(FrozenNode[] nodes, int node, string symbols)
    {
        foreach (var symbol in symbols)
        {
            node = Child(nodes, node, symbol);
            if (node == 0)
                return 0;
        }

        return node;
    }

    private int Child(FrozenNode[] nodes, int node, char symbol)
    {
        var bit = BitOf(symbol);
        if (bit >= Bits)
            return _rareChildren.Count == 0 ? 0 : _rareChildren.GetValueOrDefault((node, symbol));
        ref readonly var from = ref nodes[node];
        var mask = 1UL << bit;
        return (from.Children & mask) == 0 ? 0 : from.FirstChild + BitOperations.PopCount(from.Children & (mask - 1));
    }

    // A whole word whose case counts fits nothing but itself.
    private static bool IsExact(string name) => name.All(char.IsAsciiLetter) && PhraseShape.CaseCounts(name, name.Length);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Step(int node, char symbol)
    {
        for (var child = _nodes[node].FirstChild; child != 0; child = _nodes[child].NextSibling)
        {
            if (_nodes[child].Symbol == symbol)
                return child;
        }

        if (_nodeCount == _nodes.Length)
            Array.Resize(ref _nodes, _nodes.Length * 4);
        _nodes[_nodeCount] = new Node
        {
            Symbol = symbol,
            NextSibling = _nodes[node].FirstChild,
        };
        return _nodes[node].FirstChild = _nodeCount++;
    }

    private readonly record struct FrozenNode(ulong Children, int FirstChild, int FirstPhrase);

    private struct Node
    {
        public char Symbol;
        public int FirstChild;
        public int NextSibling;
        public int FirstPhrase;
    }
}
