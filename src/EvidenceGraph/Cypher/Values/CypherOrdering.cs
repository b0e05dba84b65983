using EvidenceGraph.Cypher.Temporal;
using EvidenceGraph.Graph;

namespace EvidenceGraph.Cypher.Values;

/// <summary>
/// The total order of ORDER BY, min and max over mixed kinds: maps, nodes, relationships, lists, paths, temporals, durations,
/// strings, booleans, numbers, NaN, and null last (openCypher, orderability).
/// </summary>
internal sealed class CypherOrdering : IComparer<Value>
{
    public static readonly CypherOrdering Instance = new();

    public int Compare(Value x, Value y)
    {
        var (left, right) = (Rank(x.Kind), Rank(y.Kind));
        if (left != right)
            return left.CompareTo(right);
        return x.Kind switch
        {
            ValueKind.Integer or ValueKind.Float => CompareNumbers(x, y),
            ValueKind.String => CompareTexts(x.AsString, y.AsString),
            ValueKind.Boolean => x.AsBoolean.CompareTo(y.AsBoolean),
            ValueKind.List => CompareLists(x.Items, y.Items),
            ValueKind.Map => CompareMaps((MapValue)x.Heap, (MapValue)y.Heap),
            ValueKind.Node or ValueKind.Relationship => x.Index.CompareTo(y.Index),
            ValueKind.Path => ComparePaths((PathValue)x.Heap, (PathValue)y.Heap),
            ValueKind.Duration => ((DurationValue)x.Heap).CompareTo((DurationValue)y.Heap),
            ValueKind.Null => 0,
            _ => ((TemporalValue)x.Heap).CompareTo((TemporalValue)y.Heap),
        };
    }

    /// <summary>By code points: what takes two code units comes after all that takes one.</summary>
    public static int CompareTexts(string left, string right)
    {
        var same = left.AsSpan().CommonPrefixLength(right);
        if (same == left.Length || same == right.Length)
            return left.Length.CompareTo(right.Length);
        var (first, second) = (left[same], right[same]);
        return char.IsSurrogate(first) == char.IsSurrogate(second) ? first.CompareTo(second) : char.IsSurrogate(first) ? 1 : -1;
    }

    /// <summary>Integers and floats together, exactly; NaN after all.</summary>
    public static int CompareNumbers(Value x, Value y)
    {
        if (x.Kind == ValueKind.Integer && y.Kind == ValueKind.Integer)
            return x.AsInteger.CompareTo(y.AsInteger);
        if (CypherEquality.IsNaN(x) || CypherEquality.IsNaN(y))
            return CypherEquality.IsNaN(x).CompareTo(CypherEquality.IsNaN(y));
        if (x.Kind == y.Kind)
            return x.AsDouble == y.AsDouble ? 0 : x.AsDouble.CompareTo(y.AsDouble);
        return x.Kind == ValueKind.Integer ? CompareMixed(x.AsInteger, y.AsDouble) : -CompareMixed(y.AsInteger, x.AsDouble);
    }

    // A long has more digits than a double: beyond 2^53 the two are compared as integers.
    private static int CompareMixed(long integer, double number)
    {
        if (number >= 9223372036854775808.0)
            return -1;
        if (number < -9223372036854775808.0)
            return 1;
        var whole = (long)number;
        return integer != whole ? integer.CompareTo(whole) : 0.0.CompareTo(number - whole);
    }

    private static int Rank(ValueKind kind) => kind switch
    {
        ValueKind.Map => 0,
        ValueKind.Node => 1,
        ValueKind.Relationship => 2,
        ValueKind.List => 3,
        ValueKind.Path => 4,
        ValueKind.DateTime => 5,
        ValueKind.LocalDateTime => 6,
        ValueKind.Date => 7,
        ValueKind.Time => 8,
        ValueKind.LocalTime => 9,
        ValueKind.Duration => 10,
        ValueKind.String => 11,
        ValueKind.Boolean => 12,
        ValueKind.Null => 14,
        _ => 13,
    };

    private static int CompareLists(ReadOnlySpan<Value> left, ReadOnlySpan<Value> right)
    {
        for (var i = 0; i < Math.Min(left.Length, right.Length); i++)
            if (Instance.Compare(left[i], right[i]) is not 0 and var order)
                return order;
        return left.Length.CompareTo(right.Length);
    }

    private static int CompareMaps(MapValue left, MapValue right)
    {
        if (left.Count != right.Count)
            return left.Count.CompareTo(right.Count);
        string[] leftKeys = [.. left.Entries.Keys.Order(StringComparer.Ordinal)], rightKeys = [.. right.Entries.Keys.Order(StringComparer.Ordinal)];
        for (var i = 0; i < leftKeys.Length; i++)
            if (string.CompareOrdinal(leftKeys[i], rightKeys[i]) is not 0 and var order)
                return order;
        foreach (var key in leftKeys)
            if (Instance.Compare(left[key], right[key]) is not 0 and var order)
                return order;
        return 0;
    }

    private static int ComparePaths(PathValue left, PathValue right)
    {
        var nodes = left.Nodes.AsSpan().SequenceCompareTo(right.Nodes);
        return nodes != 0 ? nodes : left.Relationships.AsSpan().SequenceCompareTo(right.Relationships);
    }
}
