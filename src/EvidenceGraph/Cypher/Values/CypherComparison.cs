using EvidenceGraph.Cypher.Temporal;
using EvidenceGraph.Graph;

namespace EvidenceGraph.Cypher.Values;

/// <summary>Cypher's <c>&lt;</c> and its kin: unknown among values of different kinds, false where a NaN takes part.</summary>
internal static class CypherComparison
{
    /// <summary>The orders, as a set, that an operator is true of.</summary>
    public static Orders Of(string symbol) => symbol switch
    {
        "=" => Orders.Equal,
        "<>" => Orders.Unequal,
        "<" => Orders.Less,
        "<=" => Orders.Less | Orders.Equal,
        ">" => Orders.Greater,
        _ => Orders.Greater | Orders.Equal,
    };

    public static bool? Holds(Orders wanted, in Value left, in Value right)
    {
        if (left.Kind == ValueKind.Integer && right.Kind == ValueKind.Integer)
            return Includes(wanted, left.AsInteger.CompareTo(right.AsInteger));
        if (wanted is Orders.Equal or Orders.Unequal)
            return wanted == Orders.Equal ? CypherEquality.AreEqual(left, right) : !CypherEquality.AreEqual(left, right);
        if (left.IsNull || right.IsNull)
            return null;
        if (IsNumber(left) && IsNumber(right) && (CypherEquality.IsNaN(left) || CypherEquality.IsNaN(right)))
            return false;
        // Durations have no order, since months and days have no fixed length; but one is what it is.
        if (left.Kind == ValueKind.Duration && right.Kind == ValueKind.Duration)
            return left == right && (wanted & Orders.Equal) != 0 ? true : null;
        return Compare(left, right) is { } order ? Includes(wanted, order) : null;
    }

    private static bool Includes(Orders wanted, int order) => (wanted & (order < 0 ? Orders.Less : order > 0 ? Orders.Greater : Orders.Equal)) != 0;

    /// <summary>The order of two values, or null where they have none.</summary>
    private static int? Compare(Value left, Value right)
    {
        if (IsNumber(left) && IsNumber(right))
            return CypherOrdering.CompareNumbers(left, right);
        if (left.Kind != right.Kind)
            return null;
        return left.Kind switch
        {
            ValueKind.String => CypherOrdering.CompareTexts(left.AsString, right.AsString),
            ValueKind.Boolean => left.AsBoolean.CompareTo(right.AsBoolean),
            ValueKind.List => CompareLists(left.Items, right.Items),
            ValueKind.Map => CompareMaps((MapValue)left.Heap, (MapValue)right.Heap),
            ValueKind.Node or ValueKind.Relationship or ValueKind.Path => CypherOrdering.Instance.Compare(left, right),
            ValueKind.Date or ValueKind.Time or ValueKind.LocalTime or ValueKind.DateTime or ValueKind.LocalDateTime =>
                ((TemporalValue)left.Heap).CompareTo((TemporalValue)right.Heap),
            _ => null,
        };
    }

    private static int? CompareLists(ReadOnlySpan<Value> left, ReadOnlySpan<Value> right)
    {
        for (var i = 0; i < Math.Min(left.Length, right.Length); i++)
        {
            if (CypherEquality.AreEqual(left[i], right[i]) == true)
                continue;
            return left[i].IsNull || right[i].IsNull ? null : Compare(left[i], right[i]);
        }

        return left.Length.CompareTo(right.Length);
    }

    // Fewer entries first, then by the sorted keys, then by their values.
    private static int? CompareMaps(MapValue left, MapValue right)
    {
        if (left.Count != right.Count)
            return left.Count.CompareTo(right.Count);
        string[] keys = [.. left.Entries.Keys.Order(StringComparer.Ordinal)];
        if (keys.Zip(right.Entries.Keys.Order(StringComparer.Ordinal), CypherOrdering.CompareTexts).FirstOrDefault(order => order != 0) is not 0 and var byKey)
            return byKey;
        foreach (var key in keys)
            if (CypherEquality.AreEqual(left[key], right[key]) != true)
                return left[key].IsNull || right[key].IsNull ? null : Compare(left[key], right[key]);
        return 0;
    }

    private static bool IsNumber(Value value) => value.Kind is ValueKind.Integer or ValueKind.Float;
}
