using EvidenceGraph.Cypher.Ast;

namespace EvidenceGraph.Cypher.Binding;

/// <summary>
/// After grouping or DISTINCT only the projected values are left. Rewrites expressions so that they use these, and refuses
/// those that would need more.
/// </summary>
internal sealed class Grouping(IReadOnlyList<BoundItem> items, HashSet<int> before, Scope scope, bool grouped, Func<string, string, SourceSpan, CypherException> error)
{
    /// <param name="expression">A bound expression; aggregations in it are slots already.</param>
    /// <param name="simpleKeysOnly">Beside an aggregation only variables and their properties are recognised as keys (openCypher).</param>
    /// <param name="fromSort">Whether it stands in ORDER BY, where an ungrouped variable is simply not there.</param>
    public Expression Rewrite(Expression expression, bool simpleKeysOnly, bool fromSort)
    {
        if (KeyFor(expression, simpleKeysOnly) is { } key)
            return new Slot(key.Slot, "key") { Span = expression.Span };
        if (expression is Slot slot && before.Contains(slot.Index))
            throw Missing(slot, fromSort);
        return ExpressionTree.MapChildren(expression, child => Rewrite(child, simpleKeysOnly, fromSort));
    }

    private BoundItem? KeyFor(Expression expression, bool simpleKeysOnly)
    {
        if (simpleKeysOnly && expression is not (Slot or PropertyAccess { Target: Slot }))
            return null;
        return items.FirstOrDefault(item => !item.Aggregates && ExpressionTree.Same(item.Expression, expression));
    }

    private CypherException Missing(Slot slot, bool fromSort)
    {
        var inKey = grouped && items.Any(item => !item.Aggregates && ExpressionTree.Contains(item.Expression, slot));
        return fromSort && !inKey
            ? error("UndefinedVariable", $"the variable `{slot.Name}` is not among what is returned, so that rows cannot be sorted by it.{NearMatch.Hint(slot.Name, scope.Names.Where(name => name != slot.Name))}", slot.Span)
            : error("AmbiguousAggregationExpression", $"`{slot.Name}` stands beside an aggregation and is no grouping key: return it as an item of its own, or compute it in a WITH before.", slot.Span);
    }
}
