using EvidenceGraph.Cypher.Ast;
using EvidenceGraph.Cypher.Binding;

namespace EvidenceGraph.Cypher.Planning;

/// <summary>
/// Counts paths without walking their last step: where rows are only counted, the last expansion gives each row the number of
/// rows that it would make, and <c>count(*)</c> becomes the sum of these numbers. Aggregations that do not care how often
/// they see a value stay as they are.
/// </summary>
internal static class PathCounting
{
    public static (LogicalPlan Plan, IReadOnlyList<BoundAggregate> Aggregates) Apply(
        LogicalPlan plan, IReadOnlyList<BoundItem> keys, IReadOnlyList<BoundAggregate> aggregates)
    {
        if (plan is not Expand { Into: false } last || !aggregates.Any(CountsRows) || !aggregates.All(aggregate => CountsRows(aggregate) || IgnoresRepeats(aggregate)))
            return (plan, aggregates);
        var used = keys.Select(key => key.Expression).Concat(aggregates.Select(aggregate => aggregate.Argument)).OfType<Expression>().SelectMany(SlotUse.Of).ToHashSet();
        if (used.Contains(last.To) || used.Contains(last.Relationship))
            return (plan, aggregates);

        // Nobody reads the relationship, so that its slot is free for the number.
        var counted = new CountExpand(last.Source, last, last.Relationship) { Rows = last.Source.Rows };
        return (counted, [.. aggregates.Select(aggregate => CountsRows(aggregate) ? Sum(aggregate, last.Relationship) : aggregate)]);
    }

    private static bool CountsRows(BoundAggregate aggregate) => aggregate.Argument is null;

    private static bool IgnoresRepeats(BoundAggregate aggregate) => aggregate.Distinct || aggregate.Name.ToUpperInvariant() is "MIN" or "MAX";

    private static BoundAggregate Sum(BoundAggregate aggregate, int slot) => aggregate with { Name = "sum", Argument = new Slot(slot, "rows") };
}
