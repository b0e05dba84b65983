namespace EvidenceGraph.Claims.Weighing;

/// <summary>The numbers of the features that hold of one thing, each once, in the order in which they were found. Can be cleared and used again.</summary>
internal sealed class FeatureList
{
    private const int First = 256;

    private int[] _numbers = new int[First];

    // By feature: the round in which it was last added.
    private int[] _rounds = [];
    private int _round = 1;

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>They.</summary>
    public ReadOnlySpan<int> Numbers => _numbers.AsSpan(0, Count);

    /// <summary>The number of the feature at <paramref name="index"/>.</summary>
    public int this[int index] => Numbers[index];

    /// <summary>Adds a feature; a number below 0, and one that is there already, is passed over.</summary>
    public void Add(int number)
    {
        if (number < 0)
            return;
        if (number >= _rounds.Length)
            Array.Resize(ref _rounds, Math.Max(number + 1, 2 * _rounds.Length));
        if (_rounds[number] == _round)
            return;
        _rounds[number] = _round;
        if (Count == _numbers.Length)
            Array.Resize(ref _numbers, 2 * Count);
        _numbers[Count++] = number;
    }

    /// <summary>Takes all out.</summary>
    public void Clear()
    {
        Count = 0;
        _round++;
    }
}
