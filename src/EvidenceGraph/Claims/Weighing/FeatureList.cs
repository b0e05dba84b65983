namespace EvidenceGraph.Claims.Weighing;

/// <summary>The numbers of the features that hold of one thing, each once, in the order in which they were found. Can be cleared and used again.</summary>
internal sealed class FeatureList
{
    private const int WordBits = 64;
    private const int Few = 128;

    private int[] _numbers = new int[Few];

    // By feature, a bit: whether it is there.
    private ulong[] _bits = [];

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
        if (number >= _bits.Length * WordBits)
            Array.Resize(ref _bits, number / WordBits + 1 + _bits.Length);
        ref var bits = ref _bits[number / WordBits];
        var bit = 1ul << (number % WordBits);
        if ((bits & bit) != 0)
            return;
        bits |= bit;
        if (Count == _numbers.Length)
            Array.Resize(ref _numbers, 2 * Count);
        _numbers[Count++] = number;
    }

    /// <summary>Takes all out.</summary>
    public void Clear()
    {
        foreach (var number in Numbers)
            _bits[number / WordBits] = 0;
        Count = 0;
    }
}
