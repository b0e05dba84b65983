using EvidenceGraph.Claims.Cues;

namespace EvidenceGraph.Claims.Weighing;

/// <summary>The features that hold of one thing, in the order in which they were found; each once, with the words that show it where there are any.</summary>
internal sealed class FeatureSet
{
    private readonly List<int> _numbers = [];
    private readonly List<CueHit?> _cues = [];
    private readonly Dictionary<int, int> _seen = [];
    private readonly List<float> _values = [];

    public float ValueAt(int index) => _values[index];

    public void Scale(int from, float by)
    {
        for (var i = from; i < _values.Count; i++)
            _values[i] *= by;
    }

    public bool Counting { get; set; }
    private readonly HashSet<int> _inUse = [];
    public void NextUse() => _inUse.Clear();

    /// <summary>How many there are.</summary>
    public int Count => _numbers.Count;

    /// <summary>The number of the feature at <paramref name="index"/>.</summary>
    public int this[int index] => _numbers[index];

    /// <summary>The words that show the feature at <paramref name="index"/>; null where it is no matter of words.</summary>
    public CueHit? CueAt(int index) => _cues[index];

    /// <summary>Adds a feature; a number below 0, and one that is there already, is passed over.</summary>
    public void Add(int number, CueHit? cue = null)
    {
        if (number < 0)
            return;
        if (_seen.TryGetValue(number, out var at))
        {
            if (Counting && _inUse.Add(number))
                _values[at]++;
            return;
        }

        _inUse.Add(number);
        _seen.Add(number, _numbers.Count);
        _values.Add(1);
        _numbers.Add(number);
        _cues.Add(cue);
    }
}
