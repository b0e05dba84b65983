namespace EvidenceGraph.Mentions;

/// <summary>
/// Lays names out as the trie of a <see cref="PhraseMatcher"/>, level by level from its root. The names below a node are a range of one
/// array; sorted by their next symbol, it falls into the ranges of the children, which thus lie side by side. Where only one spelling is
/// left, the rest of it becomes a tail instead of a chain of nodes.
/// </summary>
internal ref struct PhraseTrieLayout
{
    private const int Ended = 0;
    private const int FewEntries = 16;
    private const int FirstRare = PhraseMatcher.Bits + 1;

    private readonly ReadOnlySpan<char> _symbols;
    private readonly ReadOnlySpan<int> _starts;
    private readonly Phrase[] _phrases;
    private readonly byte[] _bitOf;

    // For each name in the order of the trie: what its next symbol is sorted by, then its number.
    private readonly long[] _entries;
    private readonly long[] _scratch;
    private readonly Dictionary<long, int> _rareChildren = [];
    private Range[] _ranges;
    private PhraseMatcher.Node[] _nodes;
    private int _nodeCount;
    private char[] _tails;
    private int _tailCount = 1;

    /// <summary>Name i has the symbols from <paramref name="starts"/>[i] up to <paramref name="starts"/>[i + 1].</summary>
    public PhraseTrieLayout(ReadOnlySpan<char> symbols, ReadOnlySpan<int> starts, Phrase[] phrases)
    {
        _symbols = symbols;
        _starts = starts;
        _phrases = phrases;
        _bitOf = BitsOf(symbols);
        _entries = new long[phrases.Length];
        _scratch = new long[phrases.Length];
        for (var i = 0; i < _entries.Length; i++)
            _entries[i] = i;
        _ranges = new Range[(2 * phrases.Length) + 2];
        _nodes = new PhraseMatcher.Node[_ranges.Length];
        _tails = new char[Math.Max(16, 4 * phrases.Length)];
    }

    /// <summary>The matcher; the layout is of no use afterwards.</summary>
    public PhraseMatcher Build()
    {
        AddNode(0, 0, 0);
        AddNode(0, _entries.Length, 0);
        for (var node = PhraseMatcher.Root; node < _nodeCount; node++)
        {
            // The array may be another one once the children are added.
            var laidOut = LaidOut(node, _ranges[node]);
            _nodes[node] = laidOut;
        }

        return new PhraseMatcher(_nodes, _tails, _phrases, _bitOf, _rareChildren, new PhraseBeginnings(_symbols, _starts, _phrases));
    }

    private PhraseMatcher.Node LaidOut(int node, Range range)
    {
        if (range.First == range.Last)
            return default;
        if (IsOneSpelling(range))
            return new PhraseMatcher.Node(0, -TailOf(Rest(range.First, range.Depth)), Chained(range.First, range.Last));
        SortByNext(range);
        var first = range.First;
        while (_entries[first] >> 32 == Ended)
            first++;
        var (children, firstChild) = (0UL, _nodeCount);
        for (var start = first; start < range.Last;)
        {
            var next = _entries[start] >> 32;
            var end = start + 1;
            while (end < range.Last && _entries[end] >> 32 == next)
                end++;
            if (next < FirstRare)
                children |= 1UL << (int)(next - 1);
            else
                _rareChildren.Add(PhraseMatcher.KeyOfRare(node, (char)(next - FirstRare)), _nodeCount);
            AddNode(start, end, range.Depth + 1);
            start = end;
        }

        return new PhraseMatcher.Node(children, firstChild, Chained(range.First, first));
    }

    private void AddNode(int first, int last, int depth)
    {
        if (_nodeCount == _ranges.Length)
        {
            Array.Resize(ref _ranges, _nodeCount * 2);
            Array.Resize(ref _nodes, _nodeCount * 2);
        }

        _ranges[_nodeCount++] = new Range(first, last, depth);
    }

    private readonly bool IsOneSpelling(Range range)
    {
        var rest = Rest(range.First, range.Depth);
        for (var i = range.First + 1; i < range.Last; i++)
        {
            if (!Rest(i, range.Depth).SequenceEqual(rest))
                return false;
        }

        return true;
    }

    private int TailOf(ReadOnlySpan<char> rest)
    {
        if (rest.IsEmpty)
            return 0;
        while (_tails.Length < _tailCount + rest.Length + 1)
            Array.Resize(ref _tails, _tails.Length * 2);
        var start = _tailCount;
        rest.CopyTo(_tails.AsSpan(start));
        _tailCount += rest.Length + 1;
        return start;
    }

    // Names of the same spelling hang together, the one added last before the others.
    private readonly int Chained(int first, int last)
    {
        var previous = 0;
        for (var i = first; i < last; i++)
        {
            var number = NumberOf(i);
            _phrases[number] = _phrases[number] with { Next = previous };
            previous = number + 1;
        }

        return previous;
    }

    // By what follows: first the names that end here, then the symbols with a bit, then the others. Names alike stay in their order.
    private void SortByNext(Range range)
    {
        var entries = _entries.AsSpan(range.First, range.Last - range.First);
        var highest = 0L;
        for (var i = 0; i < entries.Length; i++)
        {
            var rest = Rest(range.First + i, range.Depth);
            var order = rest.IsEmpty ? Ended : _bitOf[rest[0]] is var bit && bit < PhraseMatcher.Bits ? bit + 1L : FirstRare + (long)rest[0];
            entries[i] = (order << 32) | (uint)NumberOf(range.First + i);
            highest = Math.Max(highest, order);
        }

        if (entries.Length <= FewEntries)
            SortFew(entries);
        else if (highest < FirstRare)
            SortByCounts(entries);
        else
            entries.Sort();
    }

    private static void SortFew(Span<long> entries)
    {
        for (var i = 1; i < entries.Length; i++)
        {
            var entry = entries[i];
            var at = i;
            for (; at > 0 && entries[at - 1] > entry; at--)
                entries[at] = entries[at - 1];
            entries[at] = entry;
        }
    }

    private readonly void SortByCounts(Span<long> entries)
    {
        Span<int> counts = stackalloc int[FirstRare];
        foreach (var entry in entries)
            counts[(int)(entry >> 32)]++;
        var start = 0;
        for (var order = 0; order < counts.Length; order++)
            (counts[order], start) = (start, start + counts[order]);
        var sorted = _scratch.AsSpan(0, entries.Length);
        foreach (var entry in entries)
            sorted[counts[(int)(entry >> 32)]++] = entry;
        sorted.CopyTo(entries);
    }

    private readonly ReadOnlySpan<char> Rest(int entry, int depth)
    {
        var number = NumberOf(entry);
        var start = _starts[number] + depth;
        return _symbols[start.._starts[number + 1]];
    }

    private readonly int NumberOf(int entry) => (int)(_entries[entry] & int.MaxValue);

    private static byte[] BitsOf(ReadOnlySpan<char> symbols)
    {
        var highest = '\0';
        foreach (var symbol in symbols)
            highest = symbol > highest ? symbol : highest;
        var uses = new int[highest + 1];
        foreach (var symbol in symbols)
            uses[symbol]++;
        var byUse = new long[uses.Length];
        for (var symbol = 0; symbol < uses.Length; symbol++)
            byUse[symbol] = ((long)-uses[symbol] << 32) | (uint)symbol;
        byUse.AsSpan().Sort();
        var bits = new byte[uses.Length];
        Array.Fill(bits, PhraseMatcher.Rare);
        for (var bit = 0; bit < PhraseMatcher.Bits && bit < byUse.Length; bit++)
            bits[byUse[bit] & char.MaxValue] = (byte)bit;
        return bits;
    }

    private readonly record struct Range(int First, int Last, int Depth);
}
