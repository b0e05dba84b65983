namespace EvidenceGraph.Graph;

/// <summary>The different sets of labels that nodes bear, numbered: few, however many nodes there are.</summary>
internal sealed class LabelSets
{
    private readonly List<int[]> _sets = [];
    private readonly Dictionary<ListValue, ushort> _numbers = [];

    /// <exception cref="ArgumentException">There are more than 65,536 different sets.</exception>
    public ushort Add(IEnumerable<int> labels)
    {
        int[] set = [.. labels.Distinct().Order()];
        var key = new ListValue([.. set.Select(label => (Value)label)]);
        if (_numbers.TryGetValue(key, out var number))
            return number;
        if (_sets.Count > ushort.MaxValue)
            throw new ArgumentException("A graph holds at most 65,536 different sets of labels.", nameof(labels));
        number = (ushort)_sets.Count;
        _numbers.Add(key, number);
        _sets.Add(set);
        return number;
    }

    public int[][] ToArray() => [.. _sets];
}
