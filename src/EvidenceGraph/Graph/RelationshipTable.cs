namespace EvidenceGraph.Graph;

/// <summary>The relationships as they are added, and their order afterwards: by type, then by start, then as added.</summary>
internal sealed class RelationshipTable
{
    private readonly List<string> _ids = [];
    private readonly List<int> _types = [];
    private readonly List<int> _starts = [];
    private readonly List<int> _ends = [];

    public int Count => _ids.Count;

    /// <summary>In the final order, as the next two.</summary>
    public string[] Ids { get; private set; } = [];

    public int[] Starts { get; private set; } = [];

    public int[] Ends { get; private set; } = [];

    /// <summary>By type, its first relationship; one more at the end.</summary>
    public int[] TypeOffsets { get; private set; } = [];

    public void Add(string id, int type, int start, int end)
    {
        _ids.Add(id);
        _types.Add(type);
        _starts.Add(start);
        _ends.Add(end);
    }

    /// <summary>Puts the relationships in order and returns, by the order of adding, their final numbers.</summary>
    public int[] Arrange(int typeCount, int nodeCount)
    {
        var order = CountingSort.Sorted(CountingSort.Sorted([.. Enumerable.Range(0, Count)], [.. _starts], nodeCount), [.. _types], typeCount);
        Ids = Array.ConvertAll(order, old => _ids[old]);
        Starts = Array.ConvertAll(order, old => _starts[old]);
        Ends = Array.ConvertAll(order, old => _ends[old]);
        TypeOffsets = new int[typeCount + 1];
        foreach (var type in _types)
            TypeOffsets[type + 1]++;
        for (var type = 0; type < typeCount; type++)
            TypeOffsets[type + 1] += TypeOffsets[type];
        var numbers = new int[Count];
        for (var i = 0; i < Count; i++)
            numbers[order[i]] = i;
        return numbers;
    }
}
