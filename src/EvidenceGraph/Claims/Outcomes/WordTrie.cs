namespace EvidenceGraph.Claims.Outcomes;

/// <summary>
/// Numbers the words of a table, letter by letter, so that a word of a text is looked up in one walk without a copy.
/// A word that ends in <c>*</c> is a stem: it fits every word that begins with it. Letters are compared without case and accents.
/// </summary>
internal sealed class WordTrie
{
    private const int Width = 36;
    private readonly List<int[]> _next = [new int[Width]];
    private readonly List<(int Exact, int Stem)> _words = [default];

    private readonly Dictionary<int, int> _shorter = [];

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
            if (symbol < 0)
                throw new FormatException($"`{word}` holds a letter that no cue can have.");
            if (_next[node][symbol] == 0)
            {
                _next[node][symbol] = _next.Count;
                _next.Add(new int[Width]);
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

    /// <summary>To be called once when all words are in: links each stem to its next shorter one.</summary>
    public void Seal()
    {
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

    /// <summary>The numbers of the word itself and of its longest stem; 0 where there is none.</summary>
    public (int Word, int Stem) Find(ReadOnlySpan<char> word)
    {
        var node = 0;
        var stem = 0;
        foreach (var letter in word)
        {
            var symbol = Letters.Fold(letter);
            if (symbol < 0 || (node = _next[node][symbol]) == 0)
                return (0, stem);
            if (_words[node].Stem is var found and > 0)
                stem = found;
        }

        return (_words[node].Exact, stem);
    }
}
