using EvidenceGraph.Cypher.Ast;
using EvidenceGraph.Graph;

namespace EvidenceGraph.Cypher.Binding;

/// <summary>A query whose variables are slots of one row. Each variable has a slot of its own, so that a step never overwrites another's.</summary>
/// <param name="Parts">The queries that UNION joins.</param>
/// <param name="UnionAll">Whether equal rows stay.</param>
/// <param name="Columns">What it returns; none inside EXISTS and COUNT.</param>
internal sealed record BoundQuery(IReadOnlyList<BoundPart> Parts, bool UnionAll, IReadOnlyList<BoundColumn> Columns);

/// <summary>One query of a union; <paramref name="Results"/> are the slots behind the union's columns.</summary>
internal sealed record BoundPart(IReadOnlyList<BoundClause> Clauses, IReadOnlyList<int> Results);

/// <summary>A column of a result.</summary>
internal sealed record BoundColumn(string Name, int Slot, StaticType Type);

/// <summary>A clause whose variables are slots.</summary>
internal abstract record BoundClause;

/// <summary>MATCH: a pattern, and what must hold of it.</summary>
internal sealed record BoundMatch(bool Optional, BoundPattern Pattern, IReadOnlyList<Expression> Predicates) : BoundClause;

/// <summary>UNWIND.</summary>
internal sealed record BoundUnwind(Expression List, int Slot) : BoundClause;

/// <summary>FINISH.</summary>
internal sealed record BoundFinish : BoundClause;

/// <summary>WITH or RETURN. Where there are aggregates, the items without any are the grouping keys.</summary>
internal sealed record BoundProjection(
    IReadOnlyList<BoundItem> Items,
    IReadOnlyList<BoundAggregate> Aggregates,
    bool Grouped,
    bool Distinct,
    IReadOnlyList<SortItem> OrderBy,
    Expression? Skip,
    Expression? Limit,
    Expression? Where) : BoundClause;

/// <summary>An expression and the slot for its value; the same slot where it is a mere variable.</summary>
internal sealed record BoundItem(int Slot, Expression Expression, bool Aggregates);

/// <summary>An aggregation over a group of rows; no argument for <c>count(*)</c>.</summary>
internal sealed record BoundAggregate(int Slot, string Name, bool Distinct, Expression? Argument, Expression? Percentile, SourceSpan Span);

/// <summary>CALL { }.</summary>
internal sealed record BoundCall(BoundQuery Query, bool Optional) : BoundClause;

/// <summary>EXISTS, COUNT or COLLECT over a query that sees the row around it. A pattern predicate and a pattern comprehension become this too.</summary>
internal sealed record BoundSubquery(string Kind, BoundQuery Query) : Expression;

/// <summary>The patterns of one MATCH: relationships in it are pairwise different.</summary>
/// <param name="Nodes">The slots of all nodes.</param>
/// <param name="Relationships">The relationships between them.</param>
/// <param name="Paths">The named paths.</param>
/// <param name="Arguments">Slots that are filled before.</param>
/// <param name="Introduced">Slots that it fills.</param>
internal sealed record BoundPattern(
    IReadOnlyList<int> Nodes,
    IReadOnlyList<BoundRelationship> Relationships,
    IReadOnlyList<BoundPath> Paths,
    IReadOnlySet<int> Arguments,
    IReadOnlyList<int> Introduced)
{
    /// <summary>The path, where there is one with a selector: then it is the only one, its ends are the nodes, and there are no other relationships.</summary>
    public BoundSelection? Selection { get; init; }
}

/// <summary>A relationship of a pattern.</summary>
/// <param name="Slot">Where it, or the list of its hops, goes.</param>
/// <param name="From">The node written to its left.</param>
/// <param name="To">The node written to its right.</param>
/// <param name="Direction">As seen from the left.</param>
/// <param name="Types">What its type must be; anything where null.</param>
/// <param name="Hops">How many relationships in a row; exactly one where null.</param>
/// <param name="Selector">Whether only shortest paths are wanted.</param>
/// <param name="Element">Where each single hop goes while it is tested, for those of variable length.</param>
/// <param name="ElementPredicates">What must hold of each hop.</param>
internal sealed record BoundRelationship(
    int Slot, int From, int To, Direction Direction, LabelExpression? Types, HopRange? Hops, PathSelector Selector, int Element, IReadOnlyList<Expression> ElementPredicates)
{
    /// <summary>What is repeated in its place; null where it is a relationship.</summary>
    public BoundRepetition? Repetition { get; init; }

    /// <summary>The slots of the lists that a repetition makes.</summary>
    public IEnumerable<int> GroupSlots => Repetition?.Groups.Select(group => group.List) ?? [];

    /// <summary>What is asked while it is walked.</summary>
    public IEnumerable<Expression> InnerPredicates => Repetition is null
        ? ElementPredicates
        : Repetition.Hops.SelectMany(hop => hop.Predicates).Concat(Repetition.Predicates);
}

/// <summary>A named path: slots of its nodes, and of the relationships between them.</summary>
internal sealed record BoundPath(int Slot, IReadOnlyList<int> Nodes, IReadOnlyList<int> Relationships);

/// <summary>A statement ready to be planned.</summary>
/// <param name="Query">The query.</param>
/// <param name="SlotCount">How wide a row is.</param>
/// <param name="Parameters">The parameters that it names, and where first.</param>
/// <param name="Names">The labels, types and properties that it names, and where first.</param>
/// <param name="Graphs">The graphs that USE names, and where first.</param>
internal sealed record BoundStatement(
    BoundQuery Query, int SlotCount, IReadOnlyDictionary<string, SourceSpan> Parameters, MentionedNames Names, IReadOnlyDictionary<string, SourceSpan> Graphs);
