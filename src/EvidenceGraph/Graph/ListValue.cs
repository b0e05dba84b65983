using System.Collections;

namespace EvidenceGraph.Graph;

/// <summary>A list inside a <see cref="Value"/>. Whoever hands over the array does not change it afterwards.</summary>
internal sealed class ListValue(Value[] items) : HeapValue(ValueKind.List), IReadOnlyList<Value>
{
    public static readonly ListValue Empty = new([]);

    private long _weight;

    public int Count => items.Length;

    public override long Weight => _weight > 0 ? _weight : _weight = WeightOf(items);

    public Value this[int index] => items[index];

    public ReadOnlySpan<Value> Span => items;

    /// <summary>One, and the weights of the values; no more than half of what a long holds, since shared parts count again and again.</summary>
    public static long WeightOf(ReadOnlySpan<Value> values)
    {
        var weight = 1L + values.Length;
        foreach (ref readonly var value in values)
            if (value.Kind is ValueKind.List or ValueKind.Map)
                weight = Math.Min(weight + value.Heap.Weight - 1, long.MaxValue / 2);
        return weight;
    }

    public override bool Equals(object? obj) => obj is ListValue other && Span.SequenceEqual(other.Span);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in items)
            hash.Add(item);
        return hash.ToHashCode();
    }

    public IEnumerator<Value> GetEnumerator() => ((IEnumerable<Value>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => items.GetEnumerator();
}
