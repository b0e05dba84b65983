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
    // The first two steps of nearly every walk go through a dense table; the rest through short sibling lists.
    private const int Dense = 36;
    private const int MaxSeparators = 4;
    private const int LongestBracket = 8;

    // While building: node 0 is none, node 1 the root.
    private Node[] _nodes = new Node[256];
    private int _nodeCount = 2;
    private List<Phrase> _phrases = [];
    private readonly int[] _pairs = new int[Dense * Dense];
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
        _frozen = new FrozenNode[_nodeCount];
        _frozen[1] = new FrozenNode('\0', 0, 0, 0, 0);
        var free = 2;
        var open = new Stack<(int Built, int Frozen)>();
        open.Push((1, 1));
        while (open.TryPop(out var node))
        {
            var first = free;
            for (var child = _nodes[node.Built].FirstChild; child != 0; child = _nodes[child].NextSibling)
            {
                _frozen[free] = new FrozenNode(_nodes[child].Symbol, _nodes[child].Depth, 0, 0, _nodes[child].FirstPhrase);
                open.Push((child, free++));
            }

            _frozen[node.Frozen] = _frozen[node.Frozen] with { FirstChild = first, Children = (ushort)(free - first) };
        }

        FillPairs();
        _nodes = [];
        _phrases = [];
        return this;
    }

    private void FillPairs()
    {
        var root = _frozen[1];
        for (var first = root.FirstChild; first < root.FirstChild + root.Children; first++)
        {
            var row = DenseIndex(_frozen[first].Symbol);
            for (var second = _frozen[first].FirstChild; row >= 0 && second < _frozen[first].FirstChild + _frozen[first].Children; second++)
            {
                var column = DenseIndex(_frozen[second].Symbol);
                if (column >= 0)
                    _pairs[(row * Dense) + column] = second;
            }
        }
    }

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

    private static int DenseIndex(char symbol) =>
        symbol is >= 'a' and <= 'z' ? symbol - 'a' : symbol is >= '0' and <= '9' ? symbol - '0' + 26 : -1;

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
        ref readonly var from = ref nodes[node];
        if (from.Depth == 1)
        {
            var row = DenseIndex(from.Symbol);
            var column = DenseIndex(symbol);
            if (row >= 0 && column >= 0)
                return _pairs[(row * Dense) + column];
        }

        var children = nodes.AsSpan(from.FirstChild, from.Children);
        for (var i = 0; i < children.Length; i++)
        {
            if (children[i].Symbol == symbol)
                return from.FirstChild + i;
        }

        return 0;
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
            Depth = (byte)Math.Min(_nodes[node].Depth + 1, byte.MaxValue),
            NextSibling = _nodes[node].FirstChild,
        };
        return _nodes[node].FirstChild = _nodeCount++;
    }

    private readonly record struct FrozenNode(char Symbol, byte Depth, ushort Children, int FirstChild, int FirstPhrase);

    private struct Node
    {
        public char Symbol;
        public byte Depth;
        public int FirstChild;
        public int NextSibling;
        public int FirstPhrase;
    }
}
