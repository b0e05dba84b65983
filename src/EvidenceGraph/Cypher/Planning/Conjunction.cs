using EvidenceGraph.Cypher.Ast;

namespace EvidenceGraph.Cypher.Planning;

/// <summary>Conditions joined by AND, one by one. In a filter each may stand for itself: only true passes.</summary>
internal static class Conjunction
{
    public static IEnumerable<Expression> Split(Expression condition)
    {
        if (condition is not Binary { Operator: "AND" } and)
            return [condition];
        return Split(and.Left).Concat(Split(and.Right));
    }
}
