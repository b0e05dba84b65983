using System.Globalization;
using System.Text;
using EvidenceGraph.Cypher.Ast;
using EvidenceGraph.Cypher.Binding;
using EvidenceGraph.Cypher.Execution.Operators;
using EvidenceGraph.Graph;

namespace EvidenceGraph.Cypher.Planning;

/// <summary>A plan as text, one step a line, first step first; what is inside a step is indented under it.</summary>
internal static class PlanText
{
    /// <param name="plan">The last step.</param>
    /// <param name="counters">The rows that each step gave, where they were counted.</param>
    /// <param name="graph">For the names of types.</param>
    public static string Of(LogicalPlan plan, IReadOnlyDictionary<LogicalPlan, RowCounter>? counters, PropertyGraph graph)
    {
        var text = new StringBuilder();
        Append(text, plan, counters, graph, "");
        return text.ToString();
    }

    private static void Append(StringBuilder text, LogicalPlan plan, IReadOnlyDictionary<LogicalPlan, RowCounter>? counters, PropertyGraph graph, string indent)
    {
        if (plan.Input is { } input)
            Append(text, input, counters, graph, indent);
        if (plan is Argument && indent.Length == 0)
            return;
        text.Append(indent).Append(plan.GetType().Name);
        var detail = Detail(plan, graph);
        if (detail.Length > 0)
            text.Append(' ').Append(detail);
        text.Append(CultureInfo.InvariantCulture, $"  (about {Math.Ceiling(plan.Rows):0} rows");
        if (counters is not null && counters.TryGetValue(plan, out var counter))
            text.Append(CultureInfo.InvariantCulture, $", {counter.Rows} in fact");
        text.Append(")\n");
        foreach (var inner in Inner(plan))
            Append(text, inner, counters, graph, indent + "  ");
    }

    private static IEnumerable<LogicalPlan> Inner(LogicalPlan plan) => plan switch
    {
        Apply it => [it.Inner],
        OptionalApply it => [it.Inner],
        Union it => it.Parts.Select(part => part.Plan),
        _ => [],
    };

    private static string Detail(LogicalPlan plan, PropertyGraph graph) => plan switch
    {
        AllNodesScan it => $"#{it.Slot}",
        LabelScan it => $"#{it.Slot}:{it.Label}",
        KeySeek it => $"#{it.Slot} {(it.Many ? "IN" : "=")} {ExpressionText.Of(it.Value)}",
        IndexSeek it => $"#{it.Slot}:{it.Label}.{it.Key} {(it.Many ? "IN" : "=")} {ExpressionText.Of(it.Value)}",
        Expand it => $"(#{it.From}){Arrow(it.Direction, $"#{it.Relationship}{Types(it.Types, graph)}")}(#{it.To}){(it.Into ? " into" : "")}{(it.ToLabels is null ? "" : " :" + ExpressionText.Of(it.ToLabels))}",
        CountExpand it => $"#{it.Slot} = rows of {Detail(it.Counted, graph)}",
        VarExpand it => $"(#{it.Pattern.From}){Arrow(it.Pattern.Direction, $"#{it.Pattern.Slot}{Types(it.Types, graph)}*{Hops(it.Pattern)}")}(#{it.Pattern.To}){(it.Reversed ? " from the right" : "")}{(it.Into ? " into" : "")}",
        RepeatExpand it => $"(#{it.Pattern.From})({Hops(it.Pattern.Repetition!, graph)}){{{Hops(it.Pattern)}}}(#{it.Pattern.To}){(it.Reversed ? " from the right" : "")}{(it.Into ? " into" : "")}",
        SelectPaths it => $"{it.Selection.Selection.Count}{(it.Selection.Selection.Groups ? " groups" : "")} (#{it.Selection.From})…(#{it.Selection.To}){(it.Reversed ? " from the right" : "")}{(it.Into ? " into" : "")}",
        ShortestPath it => $"(#{it.Pattern.From}){Arrow(it.Pattern.Direction, $"#{it.Pattern.Slot}{Types(it.Types, graph)}*{Hops(it.Pattern)}")}(#{it.Pattern.To}){(it.Pattern.Selector == PathSelector.AllShortest ? " all" : "")}",
        RelationshipEnds it => $"(#{it.Pattern.From}){Arrow(it.Pattern.Direction, $"#{it.Pattern.Slot}")}(#{it.Pattern.To})",
        BuildPath it => $"#{it.Path.Slot}",
        Filter it => ExpressionText.Of(it.Predicate),
        Project it => string.Join(", ", it.Items.Select(item => $"#{item.Slot} = {ExpressionText.Of(item.Expression)}")),
        Aggregate it => string.Join(", ", it.Keys.Select(key => ExpressionText.Of(key.Expression)).Concat(it.Aggregates.Select(Call))),
        Distinct it => string.Join(", ", it.Slots.Select(slot => $"#{slot}")),
        Sort it => string.Join(", ", it.Keys.Select(key => ExpressionText.Of(key.Expression) + (key.Descending ? " DESC" : ""))) + (it.Limit is null ? "" : $" LIMIT {ExpressionText.Of(it.Limit)}"),
        Skip it => ExpressionText.Of(it.Count),
        Limit it => ExpressionText.Of(it.Count),
        Unwind it => $"#{it.Slot} IN {ExpressionText.Of(it.List)}",
        _ => "",
    };

    private static string Call(BoundAggregate it) => $"{it.Name}({(it.Distinct ? "DISTINCT " : "")}{(it.Argument is null ? "*" : ExpressionText.Of(it.Argument))})";

    private static string Arrow(Direction direction, string detail) =>
        $"{(direction == Direction.Incoming ? "<-" : "-")}[{detail}]{(direction == Direction.Outgoing ? "->" : "-")}";

    private static string Types(int[] types, PropertyGraph graph) =>
        types.Length == graph.TypeTable.Count ? "" : ":" + string.Join('|', types.Select(type => graph.TypeTable[type]));

    private static string Hops(BoundRepetition repetition, PropertyGraph graph)
    {
        var statistics = new GraphStatistics(graph);
        return $"(#{repetition.Hops[0].From})" + string.Concat(repetition.Hops.Select(hop => $"{Arrow(hop.Direction, $"#{hop.Relationship}{Types(statistics.Types(hop.Types), graph)}")}(#{hop.To})"));
    }

    private static string Hops(BoundRelationship pattern) => $"{pattern.Hops!.Least}..{pattern.Hops.Most}";
}
