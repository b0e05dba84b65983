using EvidenceGraph.Cypher.Ast;

namespace EvidenceGraph.Cypher.Planning;

/// <summary>A condition that an index can answer: <c>n.key = value</c>, or <c>n.key IN list</c> where <paramref name="Many"/>.</summary>
internal sealed record Seek(string Key, Expression Value, bool Many)
{
    /// <param name="predicate">The condition.</param>
    /// <param name="node">The node that is sought.</param>
    /// <param name="known">Whether a slot is filled before the node is.</param>
    public static Seek? Of(Expression predicate, int node, Func<int, bool> known)
    {
        var (key, value, many) = predicate switch
        {
            Comparison { Rest: [("=", var right)] } equality when KeyOf(equality.First, node) is { } left => (left, right, false),
            Comparison { Rest: [("=", var right)] } equality when KeyOf(right, node) is { } name => (name, equality.First, false),
            Binary { Operator: "IN" } membership when KeyOf(membership.Left, node) is { } left => (left, membership.Right, true),
            _ => (default(string), default(Expression), false),
        };
        return key is null || value is null || SlotUse.Of(value) is var slots && (slots.Contains(node) || !slots.All(known)) ? null : new Seek(key, value, many);
    }

    private static string? KeyOf(Expression expression, int node) =>
        expression is PropertyAccess { Target: Slot slot } access && slot.Index == node ? access.Name : null;
}
