using EvidenceGraph.Cypher.Temporal;
using EvidenceGraph.Graph;

namespace EvidenceGraph.Cypher.Values;

/// <summary>Cypher's <c>&lt;</c> and its kin: unknown among values of different kinds, false where a NaN takes part.</summary>
internal static class CypherComparison
{
    public static bool? Holds(string symbol, Value left, Value right) => symbol switch
    {
        "=" => CypherEquality.AreEqual(left, right),
        "<>" => !CypherEquality.AreEqual(left, right),
        "<" => Test(left, right, order => order < 0),
        "<=" => Test(left, right, order => order <= 0),
        ">" => Test(left, right, order => order > 0),
        _ => Test(left, right, order => order >= 0),
    };

    private static bool? Test(Value left, Value right, Func<int, bool> holds)
    {
        if (left.IsNull || right.IsNull)
            return null;
        if (IsNumber(left) && IsNumber(right) && (CypherEquality.IsNaN(left) || CypherEquality.IsNaN(right)))
            return false;
        return Compare(left, right) is { } order ? holds(order) : null;
    }

    /// <summary>The order of two values, or null where they have none.</summary>
    private static int? Compare(Value left, Value right)
    {
        if (IsNumber(left) && IsNumber(right))
            return CypherOrdering.CompareNumbers(left, right);
        if (left.Kind != right.Kind)
            return null;
        return left.Kind switch
        {
            ValueKind.String => string.CompareOrdinal(left.AsString, right.AsString),
            ValueKind.Boolean => left.AsBoolean.CompareTo(right.AsBoolean),
            ValueKind.List => CompareLists(left.Items, right.Items),
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

    private static bool IsNumber(Value value) => value.Kind is ValueKind.Integer or ValueKind.Float;
}
