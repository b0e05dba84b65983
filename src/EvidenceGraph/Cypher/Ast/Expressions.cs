using System.Text;
using EvidenceGraph.Graph;

namespace EvidenceGraph.Cypher.Ast;

/// <summary>Something that has a value. The tree is as written; the binder makes another of it in which variables are slots.</summary>
internal abstract record Expression
{
    public SourceSpan Span { get; init; }
}

/// <summary>A value written out: <c>1</c>, <c>'x'</c>, <c>null</c>.</summary>
internal sealed record Literal(Value Value) : Expression;

/// <summary><c>$name</c></summary>
internal sealed record Parameter(string Name) : Expression;

/// <summary><c>n</c></summary>
internal sealed record Variable(string Name) : Expression;

/// <summary>A variable whose place in the row is known. Made by the binder.</summary>
internal sealed record Slot(int Index, string Name) : Expression;

/// <summary><c>n.name</c></summary>
internal sealed record PropertyAccess(Expression Target, string Name) : Expression;

/// <summary><c>list[0]</c>, <c>map['key']</c></summary>
internal sealed record IndexAccess(Expression Target, Expression Index) : Expression;

/// <summary><c>list[1..3]</c></summary>
internal sealed record SliceAccess(Expression Target, Expression? From, Expression? To) : Expression;

/// <summary><c>[1, 2]</c></summary>
internal sealed record ListLiteral(IReadOnlyList<Expression> Items) : Expression;

/// <summary><c>{name: 'x'}</c></summary>
internal sealed record MapLiteral(IReadOnlyList<(string Key, Expression Value)> Entries) : Expression;

/// <summary><c>n {.name, .*, other, key: 1}</c></summary>
internal sealed record MapProjection(Expression Target, IReadOnlyList<MapProjectionItem> Items) : Expression;

/// <summary>An item of a map projection: all properties where <paramref name="Key"/> is null.</summary>
internal sealed record MapProjectionItem(string? Key, Expression? Value);

/// <summary><c>NOT a</c>, <c>-a</c>, <c>+a</c></summary>
internal sealed record Unary(string Operator, Expression Operand) : Expression;

/// <summary><c>a + b</c>, <c>a AND b</c>, <c>a STARTS WITH b</c>; the operator in capitals.</summary>
internal sealed record Binary(string Operator, Expression Left, Expression Right) : Expression;

/// <summary><c>a &lt; b &lt;= c</c>: each operand once, joined by AND.</summary>
internal sealed record Comparison(Expression First, IReadOnlyList<(string Operator, Expression Operand)> Rest) : Expression;

/// <summary><c>a IS NULL</c>, <c>a IS NOT NULL</c></summary>
internal sealed record IsNull(Expression Operand, bool Negated) : Expression;

/// <summary><c>a IS :: INTEGER</c>, <c>a IS NOT TYPED INTEGER</c></summary>
internal sealed record IsTyped(Expression Operand, TypeExpression Type, bool Negated) : Expression;

/// <summary><c>a IS NORMALIZED</c>, <c>a IS NOT NFD NORMALIZED</c></summary>
internal sealed record IsNormalized(Expression Operand, NormalizationForm Form, bool Negated) : Expression;

/// <summary><c>n:Label</c>, <c>r:TYPE</c></summary>
internal sealed record HasLabels(Expression Operand, LabelExpression Labels) : Expression;

/// <summary>
/// <c>(n:$(x))</c>: as <see cref="HasLabels"/>, with names that are computed in each row. <paramref name="Names"/> are what the
/// <see cref="ComputedNames"/> among the labels count into. Made by the binder.
/// </summary>
internal sealed record HasComputedLabels(Expression Operand, LabelExpression Labels, IReadOnlyList<Expression> Names) : Expression;

/// <summary><c>size(x)</c>, <c>count(DISTINCT x)</c></summary>
internal sealed record FunctionCall(string Name, bool Distinct, IReadOnlyList<Expression> Arguments) : Expression;

/// <summary><c>count(*)</c></summary>
internal sealed record CountStar : Expression;

/// <summary><c>CASE x WHEN 1 THEN 2 ELSE 3 END</c></summary>
internal sealed record Case(Expression? Subject, IReadOnlyList<(Expression When, Expression Then)> Alternatives, Expression? Otherwise) : Expression;

/// <summary><c>[x IN list WHERE p | e]</c></summary>
internal sealed record ListComprehension(Expression Variable, Expression List, Expression? Where, Expression? Result) : Expression;

/// <summary><c>all(x IN list WHERE p)</c> and <c>any</c>, <c>none</c>, <c>single</c>.</summary>
internal sealed record Quantifier(string Kind, Expression Variable, Expression List, Expression Where) : Expression;

/// <summary><c>reduce(sum = 0, x IN list | sum + x)</c></summary>
internal sealed record Reduce(Expression Accumulator, Expression Initial, Expression Variable, Expression List, Expression Step) : Expression;

/// <summary><c>[p = (a)--(b) WHERE q | e]</c></summary>
internal sealed record PatternComprehension(PathPattern Pattern, Expression? Where, Expression Result) : Expression;

/// <summary><c>(a)--(b)</c> where a truth value is wanted.</summary>
internal sealed record PatternPredicate(PathPattern Pattern) : Expression;

/// <summary><c>EXISTS { … }</c>, <c>COUNT { … }</c>, <c>COLLECT { … }</c></summary>
internal sealed record SubqueryExpression(string Kind, Query Query) : Expression;
