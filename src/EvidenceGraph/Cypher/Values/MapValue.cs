using EvidenceGraph.Graph;

namespace EvidenceGraph.Cypher.Values;

/// <summary>A map inside a <see cref="Value"/>, in the order in which it was written. Equality ignores the order.</summary>
internal sealed class MapValue(Dictionary<string, Value> entries) : HeapValue(ValueKind.Map)
{
    public static readonly MapValue Empty = new([]);

    private long _weight;

    public IReadOnlyDictionary<string, Value> Entries => entries;

    public override long Weight => _weight > 0 ? _weight : _weight = ListValue.WeightOf([.. entries.Values]);

    public int Count => entries.Count;

    /// <summary>The value of a key; null where there is none.</summary>
    public Value this[string key] => entries.GetValueOrDefault(key);

    public override bool Equals(object? obj)
    {
        if (obj is not MapValue other || other.Count != Count)
            return false;
        foreach (var (key, value) in entries)
            if (!other.Entries.TryGetValue(key, out var otherValue) || value != otherValue)
                return false;
        return true;
    }

    public override int GetHashCode()
    {
        var hash = Count;
        foreach (var (key, value) in entries)
            hash ^= HashCode.Combine(key.GetHashCode(StringComparison.Ordinal), value);
        return hash;
    }

    public override string ToString() => ValueText.Literal(Value.OfHeap(this), null);
}
