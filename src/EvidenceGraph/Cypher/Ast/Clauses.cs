namespace EvidenceGraph.Cypher.Ast;

/// <summary>A query, or one inside another: single queries joined by UNION.</summary>
internal sealed record Query(IReadOnlyList<SingleQuery> Parts, bool UnionAll, SourceSpan Span);

/// <summary>Clauses, the last of which returns something, except inside EXISTS and COUNT.</summary>
internal sealed record SingleQuery(IReadOnlyList<Clause> Clauses, SourceSpan Span);

/// <summary>A step of a query.</summary>
internal abstract record Clause
{
    public SourceSpan Span { get; init; }
}

/// <summary><c>[OPTIONAL] MATCH patterns [WHERE p]</c></summary>
internal sealed record MatchClause(bool Optional, IReadOnlyList<PathPattern> Patterns, Expression? Where) : Clause;

/// <summary><c>FINISH</c>: everything runs, and nothing is returned.</summary>
internal sealed record FinishClause : Clause;

/// <summary><c>USE name</c></summary>
internal sealed record UseClause(string Graph, SourceSpan NameSpan) : Clause;

/// <summary><c>UNWIND list AS x</c></summary>
internal sealed record UnwindClause(Expression List, string Variable, SourceSpan VariableSpan) : Clause;

/// <summary><c>WITH …</c> or <c>RETURN …</c></summary>
internal sealed record ProjectionClause(
    bool IsReturn, bool Distinct, bool Star, IReadOnlyList<ProjectionItem> Items, IReadOnlyList<SortItem> OrderBy, Expression? Skip, Expression? Limit, Expression? Where) : Clause;

/// <summary><c>expression AS alias</c>; <paramref name="Text"/> is the expression as written, which names the column where there is no alias.</summary>
internal sealed record ProjectionItem(Expression Expression, string? Alias, string Text, SourceSpan Span);

/// <summary><c>expression DESC</c></summary>
internal sealed record SortItem(Expression Expression, bool Descending);

/// <summary><c>CALL { … }</c>; <paramref name="Imports"/> are those of <c>CALL (a, b) { … }</c>, all where it is <c>CALL (*)</c>, or null.</summary>
internal sealed record CallClause(Query Query, IReadOnlyList<Variable>? Imports, bool ImportAll, bool Optional) : Clause;
