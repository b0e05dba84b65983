using EvidenceGraph.Cypher.Binding;
using EvidenceGraph.Cypher.Execution.Evaluators;
using EvidenceGraph.Graph;

namespace EvidenceGraph.Cypher.Execution.Operators;

/// <summary>One relationship of a longer pattern, as it is walked from either end: which to look at, and what must hold of it and its ends.</summary>
internal sealed class HopWalk(Value[] row, ExpandOperator.Lane[] lanes, HopSlots slots, Evaluator[] tests)
{
    public ExpandOperator.Lane[] Lanes => lanes;

    public bool Fits(int near, int relationship, int far)
    {
        if (tests.Length == 0)
            return true;
        // The slots may be those of nodes that are known: they are left as they were.
        var (nearBefore, before, farBefore) = (slots.Near < 0 ? default : row[slots.Near], row[slots.Relationship], slots.Near < 0 ? default : row[slots.Far]);
        Fill(near, relationship, far);
        var fits = Conditions.Hold(tests, row);
        row[slots.Relationship] = before;
        if (slots.Near >= 0)
            (row[slots.Near], row[slots.Far]) = (nearBefore, farBefore);
        return fits;
    }

    public void Fill(int near, int relationship, int far)
    {
        row[slots.Relationship] = Value.OfRelationship(relationship);
        if (slots.Near < 0)
            return;
        row[slots.Near] = Value.OfNode(near);
        row[slots.Far] = Value.OfNode(far);
    }
}

/// <summary>Where a hop goes while it is tested; no nodes where <paramref name="Near"/> is -1.</summary>
internal readonly record struct HopSlots(int Near, int Relationship, int Far)
{
    public static HopSlots Of(BoundHop hop, bool reversed) => reversed ? new(hop.To, hop.Relationship, hop.From) : new(hop.From, hop.Relationship, hop.To);
}

/// <summary>Conditions that must all be true.</summary>
internal static class Conditions
{
    public static bool Hold(Evaluator[] conditions, Value[] row)
    {
        foreach (var condition in conditions)
            if (condition.Evaluate(row) is not { Kind: ValueKind.Boolean, AsBoolean: true })
                return false;
        return true;
    }
}
