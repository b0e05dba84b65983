using EvidenceGraph.Cypher.Ast;
using EvidenceGraph.Cypher.Values;
using EvidenceGraph.Graph;

namespace EvidenceGraph.Cypher.Binding;

internal sealed partial class Binder
{
    // Where aggregations go while a projection is bound; null where none are allowed.
    private List<BoundAggregate>? _aggregates;

    private (BoundProjection Clause, Scope Scope, List<BoundColumn> Columns) BindProjection(ProjectionClause clause, Scope scope)
    {
        var columns = new List<BoundColumn>();
        var items = new List<BoundItem>();
        var aggregates = new List<BoundAggregate>();
        if (clause.Star)
            AddStar(clause, scope, items, columns);
        foreach (var item in clause.Items)
            AddItem(clause, item, scope, items, columns, aggregates);

        var grouped = aggregates.Count > 0;
        var after = new Scope(scope.Outer);
        foreach (var column in columns)
            after.Add(column.Name, new BoundVariable(column.Slot, column.Type));

        var grouping = new Grouping(items, [.. scope.Own.Values.Select(variable => variable.Slot)], scope, grouped, Error);
        if (grouped)
            items = [.. items.Select(item => item.Aggregates ? item with { Expression = grouping.Rewrite(item.Expression, simpleKeysOnly: true, fromSort: false) } : item)];
        var open = !grouped && !clause.Distinct;
        var visible = Visible(after, scope);
        var orderBy = clause.OrderBy.Select(sort => BindSort(sort, visible, grouped ? aggregates : null, open ? null : grouping)).ToList();
        var where = clause.Where is null ? null : open ? BindPredicate(clause.Where, visible) : BindPredicate(clause.Where, after);
        var projection = new BoundProjection(items, aggregates, grouped, clause.Distinct, orderBy, BindCount(clause.Skip, "SKIP"), BindCount(clause.Limit, "LIMIT"), where);
        return (projection, after, columns);
    }

    // ORDER BY and WHERE see what is projected, and behind it what was there before.
    private static Scope Visible(Scope after, Scope before)
    {
        var visible = new Scope(before);
        foreach (var (name, variable) in after.Own)
            visible.Add(name, variable);
        return visible;
    }

    private void AddStar(ProjectionClause clause, Scope scope, List<BoundItem> items, List<BoundColumn> columns)
    {
        if (scope.Own.Count == 0 && clause.IsReturn)
            throw Error("NoVariablesInScope", "RETURN * has nothing to return: there are no variables here.", clause.Span);
        foreach (var (name, variable) in scope.Own.Where(pair => pair.Key[0] != ' ').OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            items.Add(new BoundItem(variable.Slot, new Slot(variable.Slot, name), Aggregates: false));
            columns.Add(new BoundColumn(name, variable.Slot, variable.Type));
        }
    }

    private void AddItem(ProjectionClause clause, ProjectionItem item, Scope scope, List<BoundItem> items, List<BoundColumn> columns, List<BoundAggregate> aggregates)
    {
        if (item.Alias is null && !clause.IsReturn && item.Expression is not Variable)
            throw Error("NoExpressionAlias", "an expression in WITH needs a name: add `AS name`.", item.Span);
        var name = item.Alias ?? item.Text;
        if ((item.Expression as Variable ?? (item.Expression as MapProjection)?.Target) is Variable variable && item.Alias is null)
            name = variable.Name;
        if (columns.Exists(column => column.Name == name))
            throw Error("ColumnNameConflict", $"two columns are named `{name}`.", item.Span);
        var before = aggregates.Count;
        var (expression, type) = WithAggregates(aggregates, () => Bind(item.Expression, scope));
        var slot = expression is Slot shared ? shared.Index : NewSlot();
        items.Add(new BoundItem(slot, expression, aggregates.Count > before));
        columns.Add(new BoundColumn(name, slot, type));
    }

    private SortItem BindSort(SortItem sort, Scope visible, List<BoundAggregate>? aggregates, Grouping? grouping)
    {
        var before = aggregates?.Count ?? 0;
        var (expression, _) = WithAggregates(aggregates, () => Bind(sort.Expression, visible));
        if (grouping is not null)
            expression = grouping.Rewrite(expression, simpleKeysOnly: aggregates?.Count > before, fromSort: true);
        return new SortItem(expression, sort.Descending);
    }

    private T WithAggregates<T>(List<BoundAggregate>? aggregates, Func<T> bind)
    {
        var before = _aggregates;
        _aggregates = aggregates;
        var result = bind();
        _aggregates = before;
        return result;
    }

    private Expression? BindCount(Expression? count, string clause)
    {
        if (count is null)
            return null;
        if (FirstVariable(count) is { } variable)
            throw Error("NonConstantExpression", $"{clause} needs a number that does not depend on the row; `{variable.Name}` does.", variable.Span);
        var (bound, type) = WithAggregates(null, () => Bind(count, new Scope()));
        if (bound is Literal { Value: { Kind: ValueKind.Integer, AsInteger: < 0 } })
            throw Error("NegativeIntegerArgument", $"{clause} cannot be negative.", count.Span);
        if (bound is Literal && type.Kinds != Kinds.Integer)
            throw Error("InvalidArgumentType", $"{clause} takes an integer, not {type.Kinds.Describe()}.", count.Span);
        return bound;
    }

    private static Variable? FirstVariable(Expression expression) => expression switch
    {
        Variable variable => variable,
        PropertyAccess access => FirstVariable(access.Target),
        Unary unary => FirstVariable(unary.Operand),
        Binary binary => FirstVariable(binary.Left) ?? FirstVariable(binary.Right),
        FunctionCall call => call.Arguments.Select(FirstVariable).FirstOrDefault(found => found is not null),
        _ => null,
    };
}
