using System.Collections.Immutable;
using EvidenceGraph.Cypher.Ast;
using EvidenceGraph.Cypher.Binding;
using EvidenceGraph.Graph;

namespace EvidenceGraph.Cypher.Planning;

/// <summary>A MATCH that is planned so far: what is known, what is left, and what it has cost. Immutable, so that several can be tried.</summary>
internal sealed partial record MatchDraft
{
    private readonly BoundPattern _pattern;
    private readonly GraphStatistics _statistics;
    private readonly PlannerOptions _options;
    private readonly Dictionary<int, string> _labels;

    public MatchDraft(BoundPattern pattern, GraphStatistics statistics, PlannerOptions options, LogicalPlan source, IEnumerable<Expression> predicates, Dictionary<int, string> labels)
    {
        (_pattern, _statistics, _options, Plan, _labels) = (pattern, statistics, options, source, labels);
        Known = [.. pattern.Arguments];
        Open = [.. pattern.Relationships];
        Pending = [.. predicates];
        foreach (var test in Pending.OfType<HasLabels>())
            if (test is { Operand: Slot slot, Labels: LabelName label })
                _labels[slot.Index] = label.Name;
    }

    public LogicalPlan Plan { get; private init; }

    /// <summary>The rows that all steps have made.</summary>
    public double Cost { get; private init; }

    private ImmutableHashSet<int> Known { get; init; }

    private ImmutableList<BoundRelationship> Open { get; init; }

    private ImmutableList<BoundRelationship> Walked { get; init; } = [];

    private ImmutableList<Expression> Pending { get; init; }

    public bool IsComplete => Open.IsEmpty && _pattern.Nodes.All(Known.Contains) && _pattern.Selection?.Slots.All(Known.Contains) is not false;

    /// <summary>The cheapest relationship that can be walked from what is known, walked; null where there is none.</summary>
    public MatchDraft? NextExpansion()
    {
        MatchDraft? best = null;
        if (_pattern.Selection is { } selection)
            return Selected(selection);
        foreach (var relationship in Open)
            foreach (var draft in Expansions(relationship))
            {
                if (!_options.Reorder)
                    return draft;
                if (best is null || draft.Plan.Rows < best.Plan.Rows)
                    best = draft;
            }

        return best;
    }

    /// <summary>Each node that is not known yet as the next start; at least one.</summary>
    public List<MatchDraft> Starts() =>
        [.. _pattern.Nodes.Where(node => !Known.Contains(node)).Take(_options.Reorder ? int.MaxValue : 1).Select(Start)];

    /// <summary>With the conditions that can be tested by now.</summary>
    public MatchDraft Filtered()
    {
        if (!_options.PushFilters && !IsComplete)
            return this;
        var draft = this;
        foreach (var predicate in Pending)
            if (SlotUse.Of(predicate).All(slot => !_pattern.Introduced.Contains(slot) || Known.Contains(slot)))
                draft = draft.With(new Filter(draft.Plan, predicate), _statistics.Selectivity(predicate)) with { Pending = draft.Pending.Remove(predicate) };
        return draft;
    }

    public MatchDraft WithPath(BoundPath path) => Known.Contains(path.Slot)
        ? this
        : (With(new BuildPath(Plan, path), 1) with { Known = Known.Add(path.Slot) }).Filtered();

    /// <summary>The plan, with whatever condition is left.</summary>
    public LogicalPlan Finished() => Pending.Aggregate(Plan, (plan, predicate) => new Filter(plan, predicate) { Rows = plan.Rows });

    private IEnumerable<MatchDraft> Expansions(BoundRelationship relationship)
    {
        var types = _statistics.Types(relationship.Types);
        var (from, to) = (Known.Contains(relationship.From), Known.Contains(relationship.To));
        var bound = _pattern.Arguments.Contains(relationship.Slot);
        if (!IsReady(relationship))
            yield break;
        if (relationship.Selector != PathSelector.All)
        {
            if (from && to)
                yield return Shortest(relationship, types);
        }
        else if (bound && relationship.Hops is null)
        {
            yield return Walk(relationship, new RelationshipEnds(Plan, relationship, types, from, to, Unlike(relationship, types)), from && to ? 0.5 : 1);
        }
        else
        {
            if (from)
                yield return Expanded(relationship, types, reversed: false, into: to, bound);
            else if (to)
                yield return Expanded(relationship, types, reversed: true, into: false, bound);
        }
    }

    private MatchDraft Expanded(BoundRelationship relationship, int[] types, bool reversed, bool into, bool bound)
    {
        var direction = !reversed ? relationship.Direction : relationship.Direction switch
        {
            Direction.Outgoing => Direction.Incoming,
            Direction.Incoming => Direction.Outgoing,
            _ => Direction.Both,
        };
        var (near, far) = reversed ? (relationship.To, relationship.From) : (relationship.From, relationship.To);
        var degree = _statistics.Degree(types, LabelOf(near), direction);
        var unlike = Unlike(relationship, types);
        if (relationship.Repetition is { } repetition)
            return Walk(relationship, new RepeatExpand(Plan, relationship, reversed, into, unlike), LengthFactor(degree, repetition.Hops.Count, relationship.Hops!, into));
        if (relationship.Hops is { } hops)
        {
            var pattern = bound ? relationship with { Slot = relationship.Element } : relationship;
            var draft = Walk(relationship, new VarExpand(Plan, pattern, types, reversed, into, unlike), LengthFactor(degree, 1, hops, into));
            return bound ? draft.SameAs(relationship) : draft;
        }

        var labels = into ? [] : LabelsOf(far);
        var rows = degree / (into ? Math.Max(1, _statistics.Nodes) : 1);
        foreach (var test in labels)
            rows *= test.Labels is LabelName name ? _statistics.FarSelectivity(types, name.Name, direction) : 1;
        var toLabels = _options.PushFilters && labels.Count > 0 ? labels.Select(test => test.Labels).Aggregate((left, right) => new AndLabels(left, right)) : null;
        var expand = new Expand(Plan, near, relationship.Slot, far, direction, types, into, toLabels, unlike);
        return (this with { Pending = toLabels is null ? Pending : Pending.RemoveRange(labels) }).Walk(relationship, expand, rows);
    }

    private double LengthFactor(double degree, int relationships, HopRange times, bool into) =>
        Math.Pow(Math.Max(1, degree), Math.Min((long)relationships * (times.Most ?? 6), 6)) / (into ? Math.Max(1, _statistics.Nodes) : 1);

    // What is asked inside a repetition may speak of other nodes and relationships of the pattern: these come first.
    private bool IsReady(BoundRelationship relationship) => relationship.Repetition is null
        || relationship.InnerPredicates.SelectMany(SlotUse.Of).All(slot => !_pattern.Introduced.Contains(slot) || Known.Contains(slot));

    // A list of relationships that is given beforehand must be the one that is found.
    private MatchDraft SameAs(BoundRelationship relationship)
    {
        var (found, given) = (new Slot(relationship.Element, "found"), new Slot(relationship.Slot, "given"));
        return With(new Filter(Plan, new Comparison(found, [("=", given)])), 0.1);
    }

    private MatchDraft Shortest(BoundRelationship relationship, int[] types)
    {
        var path = _pattern.Paths.FirstOrDefault(candidate => candidate.Relationships.Count == 1 && candidate.Relationships[0] == relationship.Slot);
        var own = new HashSet<int> { relationship.Slot };
        if (path is not null)
            own.Add(path.Slot);
        var known = Known.Add(relationship.Slot);
        if (path is not null)
            known = known.Add(path.Slot);
        var predicates = Pending.Where(predicate => SlotUse.Of(predicate) is var slots && slots.Overlaps(own)
            && slots.All(slot => !_pattern.Introduced.Contains(slot) || known.Contains(slot))).ToList();
        var draft = this with { Pending = Pending.RemoveRange(predicates), Known = known };
        var steps = predicates.Select(predicate => StepTest.Of(predicate, relationship, path)).OfType<StepTest>().ToList();
        return draft.Walk(relationship, steps.Count == predicates.Count
            ? new ShortestPath(Plan, relationship, types, path, [], steps)
            : new ShortestPath(Plan, relationship, types, path, predicates, []), 1);
    }

    private MatchDraft Walk(BoundRelationship relationship, LogicalPlan step, double factor) => (With(step, factor) with
    {
        Known = Known.Add(relationship.From).Add(relationship.To).Add(relationship.Slot).Union(relationship.GroupSlots),
        Open = Open.Remove(relationship),
        Walked = Walked.Add(relationship),
    }).Filtered();

    private MatchDraft Start(int node)
    {
        var seek = _options.UseIndexes && _options.PushFilters ? BestSeek(node) : null;
        if (seek is { } found)
            return (With(found.Step, found.Factor) with { Known = Known.Add(node), Pending = Pending.RemoveAll(predicate => predicate == found.Predicate || IsGivenBy(found.Step, predicate)) }).Filtered();
        var scan = LabelsOf(node).Select(test => (Test: test, Name: (test.Labels as LabelName)?.Name)).Where(pair => pair.Name is not null)
            .OrderBy(pair => _statistics.NodesWith(pair.Name!)).FirstOrDefault();
        var draft = scan.Name is { } label && _options.UseIndexes
            ? With(new LabelScan(Plan, node, label), _statistics.NodesWith(label)) with { Pending = Pending.Remove(scan.Test) }
            : With(new AllNodesScan(Plan, node), _statistics.Nodes);
        return (draft with { Known = Known.Add(node) }).Filtered();
    }

    // An index holds the nodes of one label only: the label need not be asked for again.
    private static bool IsGivenBy(LogicalPlan step, Expression predicate) =>
        step is IndexSeek seek && predicate is HasLabels { Operand: Slot slot, Labels: LabelName label } && slot.Index == seek.Slot && label.Name == seek.Label;

    private (LogicalPlan Step, double Factor, Expression Predicate)? BestSeek(int node)
    {
        (LogicalPlan Step, double Factor, Expression Predicate)? best = null;
        foreach (var predicate in Pending)
        {
            if (Seek.Of(predicate, node, slot => !_pattern.Introduced.Contains(slot) || Known.Contains(slot)) is not { } seek)
                continue;
            foreach (var (step, factor) in SeekSteps(node, seek))
                if (best is null || factor < best.Value.Factor)
                    best = (step, factor, predicate);
        }

        return best;
    }

    private IEnumerable<(LogicalPlan Step, double Factor)> SeekSteps(int node, Seek seek)
    {
        var count = seek.Many ? 10 : 1;
        if (_statistics.IsKey(seek.Key))
            yield return (new KeySeek(Plan, node, seek.Value, seek.Many), count);
        else
            foreach (var test in LabelsOf(node))
                if (test.Labels is LabelName label)
                    yield return (new IndexSeek(Plan, node, label.Name, seek.Key, seek.Value, seek.Many), _statistics.NodesWith(label.Name, seek.Key) * count);
    }

    // Within one MATCH relationships are pairwise different; those of other types are so anyway.
    private int[] Unlike(BoundRelationship relationship, int[] types) =>
        [.. Walked.Where(other => other.Slot != relationship.Slot && other.Selector == PathSelector.All && relationship.Selector == PathSelector.All && _statistics.Types(other.Types).Intersect(types).Any()).Select(other => other.Slot)];

    private List<HasLabels> LabelsOf(int node) =>
        [.. Pending.OfType<HasLabels>().Where(test => test.Operand is Slot slot && slot.Index == node)];

    private string? LabelOf(int node) => _labels.GetValueOrDefault(node);

    private MatchDraft With(LogicalPlan step, double factor)
    {
        var rows = Plan.Rows * factor;
        return this with { Plan = step with { Rows = rows }, Cost = Cost + rows };
    }
}
