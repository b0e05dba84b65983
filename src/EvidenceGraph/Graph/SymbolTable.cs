namespace EvidenceGraph.Graph;

/// <summary>Names numbered in the order they were first seen: labels, relationship types or property keys.</summary>
internal sealed class SymbolTable
{
    private readonly List<string> _names = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Names => _names;

    public int Count => _names.Count;

    public string this[int number] => _names[number];

    /// <summary>The number of a name, or -1.</summary>
    public int Find(string name) => _numbers.TryGetValue(name, out var number) ? number : -1;

    public int Add(string name)
    {
        if (_numbers.TryGetValue(name, out var number))
            return number;
        _numbers.Add(name, _names.Count);
        _names.Add(name);
        return _names.Count - 1;
    }
}
