using EvidenceGraph.Cypher.Ast;
using EvidenceGraph.Cypher.Binding;

namespace EvidenceGraph.Cypher.Planning;

/// <summary>
/// What <c>all(n IN nodes(p) WHERE …)</c> or <c>none(…)</c> says of each node of a path, and the same of its relationships: a
/// search for the shortest path can test it step by step, where a condition on the path as a whole makes it try one path after another.
/// </summary>
/// <param name="OfNodes">Whether it is about nodes; else about relationships.</param>
/// <param name="Slot">Where the node or relationship goes while it is tested.</param>
/// <param name="Condition">The condition.</param>
/// <param name="Wanted">What it must be.</param>
internal sealed record StepTest(bool OfNodes, int Slot, Expression Condition, bool Wanted)
{
    /// <summary>The test that a condition on the path is, or null where it is none.</summary>
    public static StepTest? Of(Expression predicate, BoundRelationship pattern, BoundPath? path)
    {
        if (predicate is not Quantifier { Kind: "all" or "none", Variable: Slot variable } quantifier)
            return null;
        var ofNodes = IsCall(quantifier.List, "nodes", path?.Slot);
        var ofRelationships = IsCall(quantifier.List, "relationships", path?.Slot) || (quantifier.List is Slot list && list.Index == pattern.Slot);
        if (!ofNodes && !ofRelationships)
            return null;
        var used = SlotUse.Of(quantifier.Where);
        return used.Contains(pattern.Slot) || (path is not null && used.Contains(path.Slot))
            ? null
            : new StepTest(ofNodes, variable.Index, quantifier.Where, quantifier.Kind == "all");
    }

    private static bool IsCall(Expression expression, string name, int? path) =>
        expression is FunctionCall { Arguments: [Slot argument] } call && argument.Index == path && call.Name.Equals(name, StringComparison.OrdinalIgnoreCase);
}
