using EvidenceGraph.Cypher.Ast;
using EvidenceGraph.Cypher.Binding;

namespace EvidenceGraph.Cypher.Planning;

/// <summary>From bound clauses to a plan: each clause adds steps to those before it.</summary>
internal sealed class QueryPlanner(GraphStatistics statistics, PlannerOptions options)
{
    // What earlier clauses say of the labels of variables, for estimates only.
    private readonly Dictionary<int, string> _labels = [];

    public LogicalPlan Plan(BoundQuery query, LogicalPlan argument)
    {
        if (query.Parts.Count == 1)
            return PlanPart(query.Parts[0], argument);
        List<(LogicalPlan, IReadOnlyList<int>)> parts = [.. query.Parts.Select(part => (PlanPart(part, argument), part.Results))];
        int[] slots = [.. query.Columns.Select(column => column.Slot)];
        LogicalPlan union = new Union(parts, slots) { Rows = parts.Sum(part => part.Item1.Rows) };
        return query.UnionAll ? union : new Distinct(union, slots) { Rows = union.Rows };
    }

    private LogicalPlan PlanPart(BoundPart part, LogicalPlan plan)
    {
        foreach (var clause in part.Clauses)
            plan = clause switch
            {
                BoundMatch { Optional: true } match => PlanOptional(match, plan),
                BoundMatch match => PlanMatch(match, plan),
                BoundUnwind unwind => new Unwind(plan, unwind.List, unwind.Slot) { Rows = plan.Rows * 10 },
                BoundFinish => new Finish(plan),
                BoundCall call => PlanCall(call, plan),
                BoundProjection projection => PlanProjection(projection, plan),
                _ => throw new InvalidOperationException($"No plan for {clause.GetType().Name}."),
            };
        return plan;
    }

    private LogicalPlan PlanMatch(BoundMatch match, LogicalPlan source) => new MatchPlanner(match, statistics, options, _labels).Plan(source);

    private OptionalApply PlanOptional(BoundMatch match, LogicalPlan source)
    {
        var inner = PlanMatch(match, new Argument { Rows = 1 });
        return new OptionalApply(source, inner, match.Pattern.Introduced) { Rows = source.Rows * Math.Max(1, inner.Rows) };
    }

    private Step PlanCall(BoundCall call, LogicalPlan source)
    {
        var inner = Plan(call.Query, new Argument { Rows = 1 });
        var rows = source.Rows * Math.Max(1, inner.Rows);
        // A subquery that ends with FINISH leaves its row as it is.
        return call.Optional || call.Query.Parts.Any(part => part.Clauses[^1] is BoundFinish)
            ? new OptionalApply(source, inner, [.. call.Query.Columns.Select(column => column.Slot)]) { Rows = rows }
            : new Apply(source, inner) { Rows = rows };
    }

    private LogicalPlan PlanProjection(BoundProjection projection, LogicalPlan plan)
    {
        if (projection.Grouped)
        {
            BoundItem[] keys = [.. projection.Items.Where(item => !item.Aggregates)];
            var (counted, aggregates) = options.CountPaths ? PathCounting.Apply(plan, keys, projection.Aggregates) : (plan, projection.Aggregates);
            plan = new Aggregate(counted, keys, aggregates) { Rows = keys.Length == 0 ? 1 : Math.Max(1, Math.Sqrt(plan.Rows)) };
        }

        // Keys come out of the grouping; a mere variable lies in its slot already.
        BoundItem[] computed = [.. projection.Items.Where(item => item.Aggregates == projection.Grouped && !(item.Expression is Slot slot && slot.Index == item.Slot))];
        if (computed.Length > 0)
            plan = new Project(plan, computed) { Rows = plan.Rows };
        int[] slots = [.. projection.Items.Select(item => item.Slot).Distinct()];
        if (projection.Distinct)
            plan = new Distinct(plan, slots) { Rows = plan.Rows };
        plan = PlanOrder(projection, plan, slots);
        return projection.Where is null ? plan : Filtered(plan, projection.Where);
    }

    private static LogicalPlan PlanOrder(BoundProjection projection, LogicalPlan plan, int[] slots)
    {
        if (projection.OrderBy.Count > 0)
        {
            int[] kept = projection.Where is null ? slots : [.. slots.Union(SlotUse.Of(projection.Where))];
            return new Sort(plan, projection.OrderBy, kept, projection.Skip, projection.Limit) { Rows = plan.Rows };
        }

        if (projection.Skip is not null)
            plan = new Skip(plan, projection.Skip) { Rows = plan.Rows };
        return projection.Limit is null ? plan : new Limit(plan, projection.Limit) { Rows = plan.Rows };
    }

    private static LogicalPlan Filtered(LogicalPlan plan, Expression condition)
    {
        foreach (var predicate in Conjunction.Split(condition))
            plan = new Filter(plan, predicate) { Rows = plan.Rows * GraphStatistics.UnknownSelectivity };
        return plan;
    }
}
