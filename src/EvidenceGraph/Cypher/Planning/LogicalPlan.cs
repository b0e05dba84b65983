using EvidenceGraph.Cypher.Ast;
using EvidenceGraph.Cypher.Binding;
using EvidenceGraph.Graph;

namespace EvidenceGraph.Cypher.Planning;

/// <summary>A step of a plan. All steps of a query fill slots of one row; a step pulls from its source.</summary>
internal abstract record LogicalPlan
{
    /// <summary>How many rows the planner expects.</summary>
    public double Rows { get; init; }

    /// <summary>The step before this one; null at the beginning.</summary>
    public abstract LogicalPlan? Input { get; }
}

/// <summary>A step that has one before it.</summary>
internal abstract record Step(LogicalPlan Source) : LogicalPlan
{
    public override LogicalPlan? Input => Source;
}

/// <summary>One row: what the query around this one has filled in, or nothing.</summary>
internal sealed record Argument : LogicalPlan
{
    public override LogicalPlan? Input => null;
}

/// <summary>For each row, every node.</summary>
internal sealed record AllNodesScan(LogicalPlan Source, int Slot) : Step(Source);

/// <summary>For each row, every node of a label.</summary>
internal sealed record LabelScan(LogicalPlan Source, int Slot, string Label) : Step(Source);

/// <summary>For each row, the nodes of a label whose property equals a value, or one of a list.</summary>
internal sealed record IndexSeek(LogicalPlan Source, int Slot, string Label, string Key, Expression Value, bool Many) : Step(Source);

/// <summary>For each row, the node of a key, or of each of a list.</summary>
internal sealed record KeySeek(LogicalPlan Source, int Slot, Expression Value, bool Many) : Step(Source);

/// <summary>For each row, the relationships of a node that is known, to any node or to one that is known too.</summary>
/// <param name="Source">The step before.</param>
/// <param name="From">The node that is known.</param>
/// <param name="Relationship">Where the relationship goes.</param>
/// <param name="To">The node at its other end.</param>
/// <param name="Direction">As seen from <paramref name="From"/>.</param>
/// <param name="Types">The numbers of the types allowed.</param>
/// <param name="Into">Whether <paramref name="To"/> is known.</param>
/// <param name="ToLabels">What the labels of <paramref name="To"/> must be.</param>
/// <param name="Unlike">Slots of relationships that it must differ from.</param>
internal sealed record Expand(
    LogicalPlan Source, int From, int Relationship, int To, Direction Direction, int[] Types, bool Into, LabelExpression? ToLabels, int[] Unlike) : Step(Source);

/// <summary>
/// For each row, how many rows <see cref="Expand"/> would make of it, in a slot; no row where there are none. Stands for the last
/// expansion where only the number of its rows is asked for.
/// </summary>
internal sealed record CountExpand(LogicalPlan Source, Expand Counted, int Slot) : Step(Source);

/// <summary>As <see cref="Expand"/>, over several relationships in a row, none of them twice.</summary>
/// <param name="Source">The step before.</param>
/// <param name="Pattern">The relationship of variable length.</param>
/// <param name="Types">The numbers of the types allowed.</param>
/// <param name="Reversed">Whether it walks from the right end to the left.</param>
/// <param name="Into">Whether the other end is known.</param>
/// <param name="Unlike">Slots of relationships that it must not contain.</param>
internal sealed record VarExpand(LogicalPlan Source, BoundRelationship Pattern, int[] Types, bool Reversed, bool Into, int[] Unlike) : Step(Source);

/// <summary>As <see cref="VarExpand"/>, over a path of several relationships that is repeated.</summary>
/// <param name="Source">The step before.</param>
/// <param name="Pattern">What is repeated.</param>
/// <param name="Reversed">Whether it walks from the right end to the left.</param>
/// <param name="Into">Whether the other end is known.</param>
/// <param name="Unlike">Slots of relationships that it must not contain.</param>
internal sealed record RepeatExpand(LogicalPlan Source, BoundRelationship Pattern, bool Reversed, bool Into, int[] Unlike) : Step(Source);

/// <summary>For each row with one end of a path known, or both, the first few paths between each two ends, shortest first.</summary>
/// <param name="Source">The step before.</param>
/// <param name="Selection">Which paths.</param>
/// <param name="Reversed">Whether it begins at the right end.</param>
/// <param name="Into">Whether the other end is known.</param>
internal sealed record SelectPaths(LogicalPlan Source, BoundSelection Selection, bool Reversed, bool Into) : Step(Source);

/// <summary>For each row with both ends known, the shortest path between them, or all of the shortest.</summary>
/// <param name="Source">The step before.</param>
/// <param name="Pattern">The relationship of variable length.</param>
/// <param name="Types">The numbers of the types allowed.</param>
/// <param name="Path">The named path over it, or null.</param>
/// <param name="Predicates">What must hold of the path as a whole: the shortest is the shortest of those that fit.</param>
/// <param name="Steps">What must hold of each of its nodes and relationships; none where there are predicates.</param>
internal sealed record ShortestPath(
    LogicalPlan Source, BoundRelationship Pattern, int[] Types, BoundPath? Path, IReadOnlyList<Expression> Predicates, IReadOnlyList<StepTest> Steps) : Step(Source);

/// <summary>For each row with the relationship known, its ends.</summary>
internal sealed record RelationshipEnds(LogicalPlan Source, BoundRelationship Pattern, int[] Types, bool FromKnown, bool ToKnown, int[] Unlike) : Step(Source);

/// <summary>Puts a named path together.</summary>
internal sealed record BuildPath(LogicalPlan Source, BoundPath Path) : Step(Source);

/// <summary>Keeps the rows of which a condition is true.</summary>
internal sealed record Filter(LogicalPlan Source, Expression Predicate) : Step(Source);

/// <summary>Fills slots with values.</summary>
internal sealed record Project(LogicalPlan Source, IReadOnlyList<BoundItem> Items) : Step(Source);

/// <summary>One row for each group of rows with the same keys.</summary>
internal sealed record Aggregate(LogicalPlan Source, IReadOnlyList<BoundItem> Keys, IReadOnlyList<BoundAggregate> Aggregates) : Step(Source);

/// <summary>The first of all rows that agree in these slots.</summary>
internal sealed record Distinct(LogicalPlan Source, IReadOnlyList<int> Slots) : Step(Source);

/// <summary>All rows in order; with a limit, only the first of them are kept at any time.</summary>
internal sealed record Sort(LogicalPlan Source, IReadOnlyList<SortItem> Keys, IReadOnlyList<int> Slots, Expression? Skip, Expression? Limit) : Step(Source);

/// <summary>Leaves out the first rows.</summary>
internal sealed record Skip(LogicalPlan Source, Expression Count) : Step(Source);

/// <summary>Ends after some rows.</summary>
internal sealed record Limit(LogicalPlan Source, Expression Count) : Step(Source);

/// <summary>All rows, of which none is given.</summary>
internal sealed record Finish(LogicalPlan Source) : Step(Source);

/// <summary>One row for each item of a list.</summary>
internal sealed record Unwind(LogicalPlan Source, Expression List, int Slot) : Step(Source);

/// <summary>For each row, the rows of another plan that begins with it.</summary>
internal sealed record Apply(LogicalPlan Source, LogicalPlan Inner) : Step(Source);

/// <summary>As <see cref="Apply"/>; a row without any stays, with these slots null.</summary>
internal sealed record OptionalApply(LogicalPlan Source, LogicalPlan Inner, IReadOnlyList<int> NullSlots) : Step(Source);

/// <summary>The rows of several plans, one plan after the other, in common slots.</summary>
internal sealed record Union(IReadOnlyList<(LogicalPlan Plan, IReadOnlyList<int> Results)> Parts, IReadOnlyList<int> Slots) : LogicalPlan
{
    public override LogicalPlan? Input => null;
}
