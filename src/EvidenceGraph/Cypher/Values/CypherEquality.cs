using EvidenceGraph.Graph;

namespace EvidenceGraph.Cypher.Values;

/// <summary>Cypher's <c>=</c>: true, false, or unknown where a null decides (openCypher, comparability and equality).</summary>
internal static class CypherEquality
{
    public static bool? AreEqual(Value left, Value right)
    {
        if (left.IsNull || right.IsNull)
            return null;
        var kind = left.Kind;
        if (kind is ValueKind.Integer or ValueKind.Float)
            return right.Kind is ValueKind.Integer or ValueKind.Float && !IsNaN(left) && left == right;
        if (kind != right.Kind)
            return false;
        return kind switch
        {
            ValueKind.List => ListsEqual(left.Items, right.Items),
            ValueKind.Map => MapsEqual((MapValue)left.Heap, (MapValue)right.Heap),
            _ => left == right,
        };
    }

    public static bool IsNaN(Value value) => value.Kind == ValueKind.Float && double.IsNaN(value.AsDouble);

    private static bool? ListsEqual(ReadOnlySpan<Value> left, ReadOnlySpan<Value> right)
    {
        if (left.Length != right.Length)
            return false;
        bool? result = true;
        for (var i = 0; i < left.Length; i++)
        {
            var equal = AreEqual(left[i], right[i]);
            if (equal == false)
                return false;
            result = equal is null ? null : result;
        }

        return result;
    }

    private static bool? MapsEqual(MapValue left, MapValue right)
    {
        if (left.Count != right.Count)
            return false;
        bool? result = true;
        foreach (var (key, value) in left.Entries)
        {
            if (!right.Entries.TryGetValue(key, out var other))
                return false;
            var equal = AreEqual(value, other);
            if (equal == false)
                return false;
            result = equal is null ? null : result;
        }

        return result;
    }
}
