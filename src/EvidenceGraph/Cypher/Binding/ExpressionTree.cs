using EvidenceGraph.Cypher.Ast;

namespace EvidenceGraph.Cypher.Binding;

/// <summary>Walks over bound expressions.</summary>
internal static class ExpressionTree
{
    /// <summary>The expression with each child replaced.</summary>
    public static Expression MapChildren(Expression expression, Func<Expression, Expression> map)
    {
        IReadOnlyList<Expression> All(IReadOnlyList<Expression> list) => [.. list.Select(map)];
        Expression? Maybe(Expression? child) => child is null ? null : map(child);
        return expression switch
        {
            PropertyAccess it => it with { Target = map(it.Target) },
            IndexAccess it => it with { Target = map(it.Target), Index = map(it.Index) },
            SliceAccess it => it with { Target = map(it.Target), From = Maybe(it.From), To = Maybe(it.To) },
            ListLiteral it => it with { Items = All(it.Items) },
            MapLiteral it => it with { Entries = [.. it.Entries.Select(entry => (entry.Key, map(entry.Value)))] },
            MapProjection it => it with { Target = map(it.Target), Items = [.. it.Items.Select(item => item with { Value = Maybe(item.Value) })] },
            Unary it => it with { Operand = map(it.Operand) },
            Binary it => it with { Left = map(it.Left), Right = map(it.Right) },
            Comparison it => it with { First = map(it.First), Rest = [.. it.Rest.Select(pair => (pair.Operator, map(pair.Operand)))] },
            IsNull it => it with { Operand = map(it.Operand) },
            HasLabels it => it with { Operand = map(it.Operand) },
            HasComputedLabels it => it with { Operand = map(it.Operand), Names = All(it.Names) },
            IsTyped it => it with { Operand = map(it.Operand) },
            IsNormalized it => it with { Operand = map(it.Operand) },
            FunctionCall it => it with { Arguments = All(it.Arguments) },
            Case it => it with { Subject = Maybe(it.Subject), Alternatives = [.. it.Alternatives.Select(pair => (map(pair.When), map(pair.Then)))], Otherwise = Maybe(it.Otherwise) },
            ListComprehension it => it with { List = map(it.List), Where = Maybe(it.Where), Result = Maybe(it.Result) },
            Quantifier it => it with { List = map(it.List), Where = map(it.Where) },
            Reduce it => it with { Initial = map(it.Initial), List = map(it.List), Step = map(it.Step) },
            _ => expression,
        };
    }

    /// <summary>Whether two expressions say the same, wherever they stand.</summary>
    public static bool Same(Expression left, Expression right) => (left, right) switch
    {
        (Slot a, Slot b) => a.Index == b.Index,
        (Literal a, Literal b) => a.Value == b.Value && a.Value.Kind == b.Value.Kind,
        (Parameter a, Parameter b) => a.Name == b.Name,
        _ => left.GetType() == right.GetType() && Shape(left) == Shape(right) && Children(left) is var a && Children(right) is var b
            && a.Count == b.Count && a.Count > 0 && a.Zip(b).All(pair => Same(pair.First, pair.Second)),
    };

    /// <summary>Whether a slot is read anywhere in the expression.</summary>
    public static bool Contains(Expression expression, Slot slot) =>
        expression is Slot found ? found.Index == slot.Index : Children(expression).Any(child => Contains(child, slot));

    public static List<Expression> Children(Expression expression)
    {
        var children = new List<Expression>();
        MapChildren(expression, child =>
        {
            children.Add(child);
            return child;
        });
        return children;
    }

    private static string Of(TypeExpression type) => (type switch
    {
        UnionType it => $"<{string.Join('|', it.Members.Select(Of))}>",
        ListType it => $"LIST<{Of(it.Item)}>",
        KindType it => it.Kinds.ToString(),
        _ => "PROPERTY VALUE",
    }) + (type.Nullable ? "" : "!");

    // What distinguishes two expressions of one type beside their children.
    private static string Shape(Expression expression) => expression switch
    {
        PropertyAccess it => it.Name,
        Unary it => it.Operator,
        Binary it => it.Operator,
        Comparison it => string.Join(' ', it.Rest.Select(pair => pair.Operator)),
        IsNull it => it.Negated ? "not" : "",
        HasLabels it => it.Labels.ToString() ?? "",
        HasComputedLabels it => it.Labels.ToString() ?? "",
        IsTyped it => $"{it.Negated} {Of(it.Type)}",
        IsNormalized it => $"{it.Negated} {it.Form}",
        FunctionCall it => it.Name.ToUpperInvariant() + it.Distinct,
        MapLiteral it => string.Join(' ', it.Entries.Select(entry => entry.Key)),
        MapProjection it => string.Join(' ', it.Items.Select(item => item.Key ?? "*")),
        SliceAccess it => $"{it.From is null} {it.To is null}",
        Quantifier it => it.Kind,
        Case it => $"{it.Subject is null} {it.Otherwise is null}",
        ListComprehension it => $"{it.Where is null} {it.Result is null}",
        _ => "",
    };
}
