namespace EvidenceGraph.Claims.Outcomes;

/// <summary>
/// Numbers the words of a table, letter by letter, so that a word of a text is looked up in one walk without a copy.
/// A word that ends in <c>*</c> is a stem: it fits every word that begins with it. Letters are compared without case and accents.
/// </summary>
internal sealed class WordTrie
{
    // All nodes in one array: where each letter leads (0: nowhere, the root is no successor), then the stem and the word that end here.
    private const int StemSlot = Letters.Count;
    private const int WordSlot = Letters.Count + 1;
    private const int Width = Letters.Count + 2;
    private const int FewNodes = 256;

    private readonly Dictionary<int, int> _shorter = [];
    private int[] _nodes = new int[FewNodes * Width];
    private int _end = Width;

    /// <summary>How many numbers are given out; numbers begin at 1.</summary>
    public int Count { get; private set; }

    /// <summary>The number of <paramref name="word"/>, a new one if it has none.</summary>
    public int Add(ReadOnlySpan<char> word)
    {
        var isStem = word.EndsWith("*");
        var node = 0;
        foreach (var letter in isStem ? word[..^1] : word)
        {
            var symbol = Letters.Fold(letter);
            if (symbol >= Letters.Count)
                throw new FormatException($"`{word}` holds a letter that no cue can have.");
            var next = _nodes[node + symbol];
            if (next == 0)
            {
                next = NewNode();
                _nodes[node + symbol] = next;
            }

            node = next;
        }

        ref var number = ref _nodes[node + (isStem ? StemSlot : WordSlot)];
        if (number == 0)
            number = ++Count;
        return number;
    }

    private int NewNode()
    {
        if (_end == _nodes.Length)
            Array.Resize(ref _nodes, 2 * _nodes.Length);
        return (_end += Width) - Width;
    }

    /// <summary>The next shorter stem that words with this one also begin with ('improv' of 'improvement'); 0 for none.</summary>
    public int Shorter(int stem) => _shorter.GetValueOrDefault(stem);

    /// <summary>To be called once when all words are in: links each stem to its next shorter one.</summary>
    public void Seal()
    {
        var open = new Stack<(int Node, int Stem)>([(0, 0)]);
        while (open.TryPop(out var at))
        {
            var stem = _nodes[at.Node + StemSlot];
            if (stem > 0 && at.Stem > 0)
                _shorter.Add(stem, at.Stem);
            for (var symbol = 0; symbol < Letters.Count; symbol++)
            {
                if (_nodes[at.Node + symbol] is > 0 and var next)
                    open.Push((next, stem > 0 ? stem : at.Stem));
            }
        }
    }

    /// <summary>
    /// The numbers of the word that begins at <paramref name="start"/> and of its longest stem, 0 where there is none;
    /// <paramref name="end"/> is where the word ends, at the latest <paramref name="limit"/>.
    /// </summary>
    public (int Word, int Stem) Find(string text, int start, int limit, out int end)
    {
        var nodes = _nodes;
        var (node, stem, at) = (0, 0, start);
        for (; at < limit; at++)
        {
            var symbol = Letters.Fold(text[at]);
            if (symbol == Letters.None)
                break;
            node = symbol == Letters.Foreign ? 0 : nodes[node + symbol];
            if (node == 0)
                break;
            if (nodes[node + StemSlot] is var found and > 0)
                stem = found;
        }

        // Most words leave the table after a few letters; of the rest only the end is sought.
        while (at < limit && Letters.Fold(text[at]) != Letters.None)
            at++;
        end = at;
        return (node > 0 ? nodes[node + WordSlot] : 0, stem);
    }

    /// <summary>The numbers of the word at <c>[start, end)</c>, which is letters and digits throughout, and of its longest stem; 0 where there is none.</summary>
    public (int Word, int Stem) Find(string text, int start, int end)
    {
        var nodes = _nodes;
        var (node, stem) = (0, 0);
        for (var at = start; at < end; at++)
        {
            var symbol = Letters.Fold(text[at]);
            if (symbol >= Letters.Count || (node = nodes[node + symbol]) == 0)
                return (0, stem);
            if (nodes[node + StemSlot] is var found and > 0)
                stem = found;
        }

        return (nodes[node + WordSlot], stem);
    }
}
