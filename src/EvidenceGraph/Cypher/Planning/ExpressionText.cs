using EvidenceGraph.Cypher.Ast;
using EvidenceGraph.Cypher.Binding;
using EvidenceGraph.Cypher.Values;

namespace EvidenceGraph.Cypher.Planning;

/// <summary>Bound expressions as text, for plans: variables by name, anonymous ones by slot.</summary>
internal static class ExpressionText
{
    public static string Of(Expression expression) => expression switch
    {
        Literal it => ValueText.Literal(it.Value, null),
        Parameter it => "$" + it.Name,
        Slot it => $"{it.Name}#{it.Index}",
        PropertyAccess it => $"{Of(it.Target)}.{it.Name}",
        IndexAccess it => $"{Of(it.Target)}[{Of(it.Index)}]",
        SliceAccess it => $"{Of(it.Target)}[{Maybe(it.From)}..{Maybe(it.To)}]",
        ListLiteral it => $"[{Join(it.Items)}]",
        MapLiteral it => $"{{{string.Join(", ", it.Entries.Select(entry => $"{entry.Key}: {Of(entry.Value)}"))}}}",
        MapProjection it => $"{Of(it.Target)} {{…}}",
        Unary it => it.Operator == "NOT" ? $"NOT {Of(it.Operand)}" : $"{it.Operator}{Of(it.Operand)}",
        Binary it => $"({Of(it.Left)} {it.Operator} {Of(it.Right)})",
        Comparison it => Of(it.First) + string.Concat(it.Rest.Select(pair => $" {pair.Operator} {Of(pair.Operand)}")),
        IsNull it => $"{Of(it.Operand)} IS {(it.Negated ? "NOT " : "")}NULL",
        HasLabels it => $"{Of(it.Operand)}:{Of(it.Labels)}",
        HasComputedLabels it => $"{Of(it.Operand)}:$({Join(it.Names)})",
        IsTyped it => $"{Of(it.Operand)} IS {(it.Negated ? "NOT " : "")}:: …",
        IsNormalized it => $"{Of(it.Operand)} IS {(it.Negated ? "NOT " : "")}NORMALIZED",
        FunctionCall it => $"{it.Name}({Join(it.Arguments)})",
        Case => "CASE … END",
        ListComprehension it => $"[{Of(it.Variable)} IN {Of(it.List)} …]",
        Quantifier it => $"{it.Kind}({Of(it.Variable)} IN {Of(it.List)} WHERE {Of(it.Where)})",
        Reduce => "reduce(…)",
        BoundSubquery it => $"{it.Kind} {{ … }}",
        _ => expression.GetType().Name,
    };

    public static string Of(LabelExpression labels) => labels switch
    {
        LabelName it => it.Name,
        NotLabel it => $"!{Of(it.Operand)}",
        AndLabels it => $"{Of(it.Left)}&{Of(it.Right)}",
        OrLabels it => $"({Of(it.Left)}|{Of(it.Right)})",
        _ => "%",
    };

    private static string Maybe(Expression? expression) => expression is null ? "" : Of(expression);

    private static string Join(IEnumerable<Expression> expressions) => string.Join(", ", expressions.Select(Of));
}
