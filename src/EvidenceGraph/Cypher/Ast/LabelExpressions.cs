namespace EvidenceGraph.Cypher.Ast;

/// <summary>What is asked of a node's labels or a relationship's type.</summary>
internal abstract record LabelExpression;

/// <summary><c>:Name</c></summary>
internal sealed record LabelName(string Name, SourceSpan Span) : LabelExpression;

/// <summary><c>:$(expression)</c>, <c>:$all(expression)</c>, <c>:$any(expression)</c>: a name, or all or any of a list of them.</summary>
internal sealed record DynamicNames(Expression Names, bool Any, SourceSpan Span) : LabelExpression;

/// <summary>The same with the expression kept elsewhere, under its number. Made by the binder.</summary>
internal sealed record ComputedNames(int Index, bool Any) : LabelExpression;

/// <summary><c>:%</c>, any label.</summary>
internal sealed record AnyLabel : LabelExpression;

/// <summary><c>:!A</c></summary>
internal sealed record NotLabel(LabelExpression Operand) : LabelExpression;

/// <summary><c>:A&amp;B</c>, <c>:A:B</c></summary>
internal sealed record AndLabels(LabelExpression Left, LabelExpression Right) : LabelExpression;

/// <summary><c>:A|B</c></summary>
internal sealed record OrLabels(LabelExpression Left, LabelExpression Right) : LabelExpression;
