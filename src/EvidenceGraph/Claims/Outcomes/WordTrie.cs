namespace EvidenceGraph.Claims.Outcomes;

/// <summary>
/// Numbers the words of a table, letter by letter, so that a word of a text is looked up in one walk without a copy.
/// A word that ends in <c>*</c> is a stem: it fits every word that begins with it. Letters are compared without case and accents.
/// </summary>
internal sealed class WordTrie
{
    private readonly List<int[]> _next = [new int[Letters.Count]];
    private readonly List<(int Exact, int Stem)> _words = [default];

    private readonly Dictionary<int, int> _shorter = [];

    // All nodes in one array: where each letter leads (0: nowhere, the root is no successor), then the stem and the word that end here.
    private const int StemSlot = Letters.Count;
    private const int WordSlot = Letters.Count + 1;
    private const int Width = Letters.Count + 2;
    private int[] _flat = [];

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
            if (_next[node][symbol] == 0)
            {
                _next[node][symbol] = _next.Count;
                _next.Add(new int[Letters.Count]);
                _words.Add(default);
            }

            node = _next[node][symbol];
        }

        var (exact, stem) = _words[node];
        if (isStem && stem == 0)
            _words[node] = (exact, stem = ++Count);
        else if (!isStem && exact == 0)
            _words[node] = (exact = ++Count, stem);
        return isStem ? stem : exact;
    }

    /// <summary>The next shorter stem that words with this one also begin with ('improv' of 'improvement'); 0 for none.</summary>
    public int Shorter(int stem) => _shorter.GetValueOrDefault(stem);

    /// <summary>To be called once when all words are in: makes them ready to be found and links each stem to its next shorter one.</summary>
    public void Seal()
    {
        _flat = new int[_next.Count * Width];
        for (var node = 0; node < _next.Count; node++)
        {
            for (var symbol = 0; symbol < Letters.Count; symbol++)
                _flat[(node * Width) + symbol] = _next[node][symbol] * Width;
            (_flat[(node * Width) + WordSlot], _flat[(node * Width) + StemSlot]) = _words[node];
        }

        var open = new Stack<(int Node, int Stem)>([(0, 0)]);
        while (open.TryPop(out var at))
        {
            var stem = _words[at.Node].Stem;
            if (stem > 0 && at.Stem > 0)
                _shorter.Add(stem, at.Stem);
            foreach (var next in _next[at.Node])
            {
                if (next > 0)
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
        var nodes = _flat;
        var node = 0;
        var stem = 0;
        var at = start;
        for (; at < limit; at++)
        {
            var symbol = Letters.Fold(text[at]);
            if (symbol == Letters.None)
                break;
            if (node < 0)
                continue;
            node = symbol == Letters.Foreign ? 0 : nodes[node + symbol];
            if (node == 0)
                node = -1;
            else if (nodes[node + StemSlot] is var found and > 0)
                stem = found;
        }

        end = at;
        return (node > 0 ? nodes[node + WordSlot] : 0, stem);
    }
}
