using EvidenceGraph.Cypher.Execution.Evaluators;
using EvidenceGraph.Cypher.Functions;
using EvidenceGraph.Cypher.Values;
using EvidenceGraph.Graph;

namespace EvidenceGraph.Cypher.Execution.Operators;

/// <summary>The first of all rows that agree in some slots.</summary>
internal sealed class DistinctOperator(RunContext context, Operator source, int[] slots) : Operator
{
    private readonly HashSet<RowKey> _seen = [];

    public override void Open()
    {
        source.Open();
        context.Release(_seen.Count * slots.Length);
        _seen.Clear();
    }

    public override bool MoveNext()
    {
        while (source.MoveNext())
        {
            if (!_seen.Add(RowKey.Of(context.Row, slots)))
                continue;
            context.Keep(slots.Length);
            return true;
        }

        return false;
    }
}

/// <summary>One row for each group, in the order in which the groups first appear; a single one where there are no keys.</summary>
internal sealed class AggregateOperator(RunContext context, Operator source, (int Slot, Evaluator Value)[] keys, AggregateSpec[] aggregates) : Operator
{
    // A power of two.
    private const int RecentGroups = 1024;

    private readonly Dictionary<RowKey, Aggregation[]> _groups = [];
    private readonly List<RowKey> _order = [];
    private readonly (Value[] Key, Aggregation[]? Group)[] _recent = new (Value[], Aggregation[]?)[keys.Length == 0 ? 0 : RecentGroups];
    private int _next = -1;
    private long _kept;

    public override void Open()
    {
        source.Open();
        Array.Clear(_recent);
        context.Release(_kept);
        _kept = 0;
        _groups.Clear();
        _order.Clear();
        _next = -1;
    }

    public override bool MoveNext()
    {
        if (_next < 0)
            Gather();
        if (_next == _order.Count)
            return false;
        var key = _order[_next++];
        var group = _groups[key];
        for (var i = 0; i < keys.Length; i++)
            context.Row[keys[i].Slot] = key.Values[i];
        for (var i = 0; i < aggregates.Length; i++)
            context.Row[aggregates[i].Slot] = group[i].Result;
        return true;
    }

    private void Gather()
    {
        _next = 0;
        var only = keys.Length == 0 ? Group(new RowKey([])) : null;
        var values = new Value[keys.Length];
        while (source.MoveNext())
        {
            for (var i = 0; i < keys.Length; i++)
                values[i] = keys[i].Value.Evaluate(context.Row);
            var group = only ?? Find(values);
            for (var i = 0; i < aggregates.Length; i++)
                if (group[i] is CountAggregation count && aggregates[i].Argument is null)
                    count.AddRow();
                else
                    Add(group[i], aggregates[i]);
        }
    }

    // Rows of one group mostly have the very same values: they are recognised without hashing strings.
    private Aggregation[] Find(Value[] values)
    {
        var hash = 0;
        foreach (ref readonly var value in values.AsSpan())
            hash = unchecked((hash * 31) + value.IdentityHash);
        ref var recent = ref _recent[hash & (RecentGroups - 1)];
        if (recent.Group is not null && AreIdentical(recent.Key, values))
            return recent.Group;
        var group = _groups.TryGetValue(new RowKey(values), out var known) ? known : Group(new RowKey([.. values]));
        recent = ([.. values], group);
        return group;
    }

    private static bool AreIdentical(Value[] left, Value[] right)
    {
        for (var i = 0; i < left.Length; i++)
            if (!left[i].IsIdentical(right[i]))
                return false;
        return true;
    }

    private void Add(Aggregation aggregation, AggregateSpec spec)
    {
        try
        {
            var value = spec.Argument!.Evaluate(context.Row);
            if (value.IsNull)
                return;
            aggregation.Add(value);
            if (spec.Keeps)
                Keep(value.Kind is ValueKind.List or ValueKind.Map ? value.Heap.Weight : 1);
        }
        catch (EvaluationException problem) when (problem.Locate(spec.Span))
        {
            throw;
        }
    }

    private void Keep(long values)
    {
        _kept += values;
        context.Keep(values);
    }

    private Aggregation[] Group(RowKey key)
    {
        Keep(keys.Length + aggregates.Length);
        var group = Array.ConvertAll(aggregates, spec => spec.Start(context.Row));
        _groups.Add(key, group);
        _order.Add(key);
        return group;
    }
}

/// <summary>An aggregation to be run over each group.</summary>
internal sealed record AggregateSpec(int Slot, string Name, bool Distinct, Evaluator? Argument, Evaluator? Percentile, SourceSpan Span)
{
    /// <summary>Whether it keeps what it is given.</summary>
    public bool Keeps => Distinct || Percentile is not null || Name.Equals("collect", StringComparison.OrdinalIgnoreCase);

    public Aggregation Start(Value[] row)
    {
        var aggregation = AggregationTable.Start(Name, Percentile?.Evaluate(row) ?? default);
        if (!Distinct)
            return aggregation;
        return Name.Equals("count", StringComparison.OrdinalIgnoreCase) ? new DistinctCountAggregation() : new DistinctAggregation(aggregation);
    }
}
