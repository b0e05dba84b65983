namespace EvidenceGraph.Cypher.Ast;

/// <summary>What is asked of a node's labels or a relationship's type.</summary>
internal abstract record LabelExpression;

/// <summary><c>:Name</c></summary>
internal sealed record LabelName(string Name, SourceSpan Span) : LabelExpression;

/// <summary><c>:%</c>, any label.</summary>
internal sealed record AnyLabel : LabelExpression;

/// <summary><c>:!A</c></summary>
internal sealed record NotLabel(LabelExpression Operand) : LabelExpression;

/// <summary><c>:A&amp;B</c>, <c>:A:B</c></summary>
internal sealed record AndLabels(LabelExpression Left, LabelExpression Right) : LabelExpression;

/// <summary><c>:A|B</c></summary>
internal sealed record OrLabels(LabelExpression Left, LabelExpression Right) : LabelExpression;
