using System.Numerics;

namespace EvidenceGraph.Claims.Outcomes;

/// <summary>
/// Numbers the words of a table, letter by letter, so that a word of a text is looked up in one walk without a copy.
/// A word that ends in <c>*</c> is a stem: it fits every word that begins with it. Letters are compared without case and accents.
/// </summary>
internal sealed class WordTrie
{
    // While it is filled, of each branch where each letter leads (0: nowhere, the root is no successor), then the stem and the word that end here.
    private const int StemSlot = Letters.Count;
    private const int WordSlot = Letters.Count + 1;
    private const int Width = Letters.Count + 2;
    private const int FewBranches = 256;

    private readonly Dictionary<int, int> _shorter = [];
    private int[] _branches = new int[FewBranches * Width];
    private int _end = Width;

    // Once it is full: a few bytes a node, so that the whole stays near the processor.
    private Node[] _nodes = [];

    /// <summary>How many numbers are given out; numbers begin at 1.</summary>
    public int Count { get; private set; }

    /// <summary>The number of <paramref name="word"/>, a new one if it has none.</summary>
    public int Add(ReadOnlySpan<char> word)
    {
        var isStem = word.EndsWith("*");
        var branch = 0;
        foreach (var letter in isStem ? word[..^1] : word)
        {
            var symbol = Letters.Fold(letter);
            if (symbol >= Letters.Count)
                throw new FormatException($"`{word}` holds a letter that no cue can have.");
            var next = _branches[branch + symbol];
            if (next == 0)
            {
                next = NewBranch();
                _branches[branch + symbol] = next;
            }

            branch = next;
        }

        ref var number = ref _branches[branch + (isStem ? StemSlot : WordSlot)];
        if (number == 0)
            number = checked((ushort)++Count);
        return number;
    }

    private int NewBranch()
    {
        if (_end == _branches.Length)
            Array.Resize(ref _branches, 2 * _branches.Length);
        return (_end += Width) - Width;
    }

    /// <summary>The next shorter stem that words with this one also begin with ('improv' of 'improvement'); 0 for none.</summary>
    public int Shorter(int stem) => _shorter.GetValueOrDefault(stem);

    /// <summary>To be called once when all words are in, before any is looked up: lays the nodes out, those that one leads to side by side.</summary>
    public void Seal()
    {
        _nodes = new Node[_end / Width];
        var branches = new int[_nodes.Length];
        var count = 1;
        for (var place = 0; place < count; place++)
        {
            var branch = branches[place];
            var letters = 0ul;
            var first = count;
            for (var symbol = 0; symbol < Letters.Count; symbol++)
            {
                if (_branches[branch + symbol] is not (> 0 and var next))
                    continue;
                letters |= 1ul << symbol;
                branches[count++] = next;
            }

            // What its predecessor wrote here is the longest stem before it.
            var (before, own) = (_nodes[place].Stem, (ushort)_branches[branch + StemSlot]);
            if (own > 0 && before > 0)
                _shorter.Add(own, before);
            var stem = own > 0 ? own : before;
            _nodes[place] = new Node(letters, first, (ushort)_branches[branch + WordSlot], stem);
            for (var next = first; next < count; next++)
                _nodes[next] = new Node(0, 0, 0, stem);
        }

        _branches = [];
    }

    /// <summary>
    /// The numbers of the word that begins at <paramref name="start"/> and of its longest stem, 0 where there is none;
    /// <paramref name="end"/> is where the word ends, at the latest <paramref name="limit"/>.
    /// </summary>
    public (int Word, int Stem) Find(string text, int start, int limit, out int end)
    {
        for (end = start; end < limit && Letters.Fold(text[end]) != Letters.None;)
            end++;
        return Find(text, start, end);
    }

    /// <summary>The numbers of the word at <c>[start, end)</c>, which is letters and digits throughout, and of its longest stem; 0 where there is none.</summary>
    public (int Word, int Stem) Find(string text, int start, int end)
    {
        var nodes = _nodes;
        ref readonly var node = ref nodes[0];
        for (var at = start; at < end; at++)
        {
            var symbol = Letters.Fold(text[at]);
            if (symbol >= Letters.Count || (node.Letters >> symbol & 1) == 0)
                return (0, node.Stem);
            node = ref nodes[node.First + BitOperations.PopCount(node.Letters & ((1ul << symbol) - 1))];
        }

        return (node.Word, node.Stem);
    }

    /// <param name="Letters">The letters that lead on, a bit each.</param>
    /// <param name="First">The node to which the first of them leads; those of the others follow.</param>
    /// <param name="Word">The word that ends here.</param>
    /// <param name="Stem">The longest stem that ends here or before.</param>
    private readonly record struct Node(ulong Letters, int First, ushort Word, ushort Stem);
}
