using System.Collections;

namespace EvidenceGraph.Graph;

/// <summary>A list inside a <see cref="Value"/>. Whoever hands over the array does not change it afterwards.</summary>
internal sealed class ListValue(Value[] items) : HeapValue(ValueKind.List), IReadOnlyList<Value>
{
    public static readonly ListValue Empty = new([]);

    public int Count => items.Length;

    public Value this[int index] => items[index];

    public ReadOnlySpan<Value> Span => items;

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
