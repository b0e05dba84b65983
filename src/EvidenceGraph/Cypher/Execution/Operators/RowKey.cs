using EvidenceGraph.Graph;

namespace EvidenceGraph.Cypher.Execution.Operators;

/// <summary>Some values of a row, as one key: equal where each pair is equivalent.</summary>
internal readonly struct RowKey(Value[] values) : IEquatable<RowKey>
{
    public Value[] Values => values;

    public static RowKey Of(Value[] row, int[] slots)
    {
        var values = new Value[slots.Length];
        for (var i = 0; i < slots.Length; i++)
            values[i] = row[slots[i]];
        return new RowKey(values);
    }

    public bool Equals(RowKey other) => values.AsSpan().SequenceEqual(other.Values);

    public override bool Equals(object? obj) => obj is RowKey other && Equals(other);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var value in values)
            hash.Add(value.GetHashCode());
        return hash.ToHashCode();
    }
}
