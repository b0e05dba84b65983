using EvidenceGraph.Cypher.Binding;
using EvidenceGraph.Cypher.Execution.Operators;
using EvidenceGraph.Cypher.Planning;
using EvidenceGraph.Graph;

namespace EvidenceGraph.Cypher.Execution;

/// <summary>From a plan to operators: one kind of step, one operator.</summary>
/// <param name="context">The run.</param>
/// <param name="expressions">For the expressions in the steps.</param>
/// <param name="counters">Where to count the rows of each step; nowhere where null.</param>
internal sealed class OperatorBuilder(RunContext context, EvaluatorBuilder expressions, Dictionary<LogicalPlan, RowCounter>? counters)
{
    private readonly PropertyGraph _graph = context.Graph;

    public Operator Build(LogicalPlan plan)
    {
        var step = BuildStep(plan);
        if (counters is null)
            return step;
        var counter = new RowCounter();
        counters[plan] = counter;
        return new CountingOperator(step, counter);
    }

    private Operator BuildStep(LogicalPlan plan) => plan switch
    {
        Argument => new ArgumentOperator(),
        AllNodesScan it => new ScanOperator(context, Build(it.Source), it.Slot, null),
        LabelScan it => new ScanOperator(context, Build(it.Source), it.Slot, _graph.NodesOf(_graph.LabelTable.Find(it.Label))),
        KeySeek it => new SeekOperator(context, Build(it.Source), it.Slot, expressions.Build(it.Value), it.Many, FindByKey),
        IndexSeek it => new SeekOperator(context, Build(it.Source), it.Slot, expressions.Build(it.Value), it.Many, FindByIndex(it)),
        Expand it => new ExpandOperator(context, Build(it.Source), it, FarLabels(it)),
        CountExpand it => new CountExpandOperator(context, Build(it.Source), it.Counted, it.Slot, FarLabels(it.Counted)),
        VarExpand it => new VarExpandOperator(context, Build(it.Source), it, HopTests(it.Pattern, [])),
        RepeatExpand it => new PathOperatorBuilder(context, expressions).Build(it, Build(it.Source)),
        SelectPaths it => new PathOperatorBuilder(context, expressions).Build(it, Build(it.Source)),
        ShortestPath it => new ShortestPathOperator(context, Build(it.Source), it, HopTests(it.Pattern, it.Steps), expressions.Build(it.Predicates)),
        RelationshipEnds it => new RelationshipEndsOperator(context, Build(it.Source), it),
        BuildPath it => new PathOperator(context, Build(it.Source), it.Path),
        Filter it => new FilterOperator(context, Build(it.Source), expressions.Build(it.Predicate)),
        Project it => new ProjectOperator(context, Build(it.Source), [.. it.Items.Select(item => (item.Slot, expressions.Build(item.Expression)))]),
        Aggregate it => BuildAggregate(it),
        Distinct it => new DistinctOperator(context, Build(it.Source), [.. it.Slots]),
        Sort it => new SortOperator(
            context, Build(it.Source), [.. it.Keys.Select(key => (expressions.Build(key.Expression), key.Descending))], [.. it.Slots], expressions.BuildMaybe(it.Skip), expressions.BuildMaybe(it.Limit)),
        Skip it => new SkipOperator(context, Build(it.Source), expressions.Build(it.Count)),
        Limit it => new LimitOperator(context, Build(it.Source), expressions.Build(it.Count)),
        Finish it => new FinishOperator(context, Build(it.Source)),
        Unwind it => new UnwindOperator(context, Build(it.Source), expressions.Build(it.List), it.Slot),
        OptionalApply it => new OptionalApplyOperator(context, Build(it.Source), Build(it.Inner), [.. it.NullSlots]),
        Apply it => new ApplyOperator(Build(it.Source), Build(it.Inner)),
        Union it => new UnionOperator(context, [.. it.Parts.Select(part => (Build(part.Plan), part.Results.ToArray()))], [.. it.Slots]),
        _ => throw new InvalidOperationException($"No operator for {plan.GetType().Name}."),
    };

    private PathStepTests HopTests(BoundRelationship pattern, IReadOnlyList<StepTest> steps)
    {
        StepCheck[] hops = [.. pattern.ElementPredicates.Select(predicate => new StepCheck(pattern.Element, expressions.Build(predicate), true))];
        return new PathStepTests(context.Row, [.. Checks(nodes: true)], [.. hops, .. Checks(nodes: false)]);
        IEnumerable<StepCheck> Checks(bool nodes) => steps.Where(step => step.OfNodes == nodes).Select(step => new StepCheck(step.Slot, expressions.Build(step.Condition), step.Wanted));
    }

    private AggregateOperator BuildAggregate(Aggregate plan) => new(
        context,
        Build(plan.Source),
        [.. plan.Keys.Select(key => (key.Slot, expressions.Build(key.Expression)))],
        [.. plan.Aggregates.Select(it => new AggregateSpec(it.Slot, it.Name, it.Distinct, expressions.BuildMaybe(it.Argument), expressions.BuildMaybe(it.Percentile), it.Span))]);

    private void FindByKey(Value value, List<int> found)
    {
        if (value.Kind == ValueKind.String && _graph.FindNodeIndex(value.AsString) is >= 0 and var node)
            found.Add(node);
    }

    private Action<Value, List<int>> FindByIndex(IndexSeek seek)
    {
        var (label, key) = (_graph.LabelTable.Find(seek.Label), _graph.Keys.Find(seek.Key));
        if (label < 0 || key < 0)
            return (_, _) => { };
        var index = _graph.Index(label, key);
        return (value, found) =>
        {
            for (var place = index.First(value); place >= 0; place = index.Next(place))
                found.Add(index.NodeAt(place));
        };
    }

    // A label that every node at the far end of these types has need not be asked for.
    private bool[]? FarLabels(Expand plan)
    {
        if (plan.ToLabels is null)
            return null;
        var sets = EvaluatorBuilder.LabelSets(_graph, plan.ToLabels);
        foreach (var type in plan.Types)
        {
            if (plan.Direction != Direction.Incoming && !AllFit(sets, type, Direction.Incoming))
                return sets;
            if (plan.Direction != Direction.Outgoing && !AllFit(sets, type, Direction.Outgoing))
                return sets;
        }

        return null;
    }

    private bool AllFit(bool[] sets, int type, Direction end)
    {
        var counts = _graph.CountsBySet(type, end);
        for (var set = 0; set < counts.Length; set++)
            if (counts[set] > 0 && !sets[set])
                return false;
        return true;
    }
}
