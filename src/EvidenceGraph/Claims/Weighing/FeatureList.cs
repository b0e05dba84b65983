namespace EvidenceGraph.Claims.Weighing;

/// <summary>The numbers of the features that hold of one thing, each once, in the order in which they were found. Can be cleared and used again.</summary>
internal sealed class FeatureList
{
    private readonly List<int> _numbers = [];

    // By feature: the round in which it was last added.
    private int[] _rounds = [];
    private int _round = 1;

    /// <summary>How many there are.</summary>
    public int Count => _numbers.Count;

    /// <summary>The number of the feature at <paramref name="index"/>.</summary>
    public int this[int index] => _numbers[index];

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
        _numbers.Add(number);
    }

    /// <summary>Takes all out.</summary>
    public void Clear()
    {
        _numbers.Clear();
        _round++;
    }
}
