namespace EvidenceGraph.Claims.Weighing;

/// <summary>
/// The yes/no features of a model, each with a number. A model's own space is closed: what it has no weights for has the number -1. While
/// weights are learned the space is open and gives every name a number.
/// </summary>
internal sealed class FeatureSpace
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _byName;
    private readonly List<string> _names = [];

    private FeatureSpace(bool isOpen)
    {
        IsOpen = isOpen;
        _byName = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Whether a new name gets a number.</summary>
    public bool IsOpen { get; }

    /// <summary>The names, by number.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>A space that takes every name.</summary>
    public static FeatureSpace Open() => new(true);

    /// <summary>A space of <paramref name="names"/>, numbered in their order.</summary>
    public static FeatureSpace Of(IEnumerable<string> names)
    {
        var space = new FeatureSpace(false);
        foreach (var name in names)
            space.Add(name);
        return space;
    }

    /// <summary>The number of <paramref name="name"/>; -1 where the space does not have it.</summary>
    public int NumberOf(ReadOnlySpan<char> name) => _byName.TryGetValue(name, out var number) ? number : IsOpen ? Add(name.ToString()) : -1;

    private int Add(string name)
    {
        _numbers.Add(name, _names.Count);
        _names.Add(name);
        return _names.Count - 1;
    }
}
