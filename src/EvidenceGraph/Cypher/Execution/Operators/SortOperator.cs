using EvidenceGraph.Cypher.Execution.Evaluators;
using EvidenceGraph.Cypher.Values;
using EvidenceGraph.Graph;

namespace EvidenceGraph.Cypher.Execution.Operators;

/// <summary>
/// All rows in order, equal ones as they came. With a limit, no more than twice as many are kept as will be given, and none that
/// comes after the last of these.
/// </summary>
internal sealed class SortOperator(RunContext context, Operator source, (Evaluator Value, bool Descending)[] keys, int[] slots, Evaluator? skip, Evaluator? limit) : Operator
{
    private const int SmallestBuffer = 1024;

    private readonly List<Kept> _rows = [];
    private readonly Value[] _keys = new Value[keys.Length];
    private int _next = -1;
    private long _end;

    public override void Open()
    {
        source.Open();
        Drop(_rows.Count);
        _next = -1;
    }

    public override bool MoveNext()
    {
        if (_next < 0)
            Gather();
        if (_next >= _end)
            return false;
        var kept = _rows[_next++];
        for (var i = 0; i < slots.Length; i++)
            context.Row[slots[i]] = kept.Values[i];
        return true;
    }

    private void Gather()
    {
        var skipped = skip is null ? 0 : RowCount.Of(skip.Evaluate(context.Row), "SKIP");
        var most = limit is null ? long.MaxValue : RowCount.Of(limit.Evaluate(context.Row), "LIMIT");
        var wanted = most > long.MaxValue - skipped ? long.MaxValue : skipped + most;
        Kept? worst = null;
        for (long order = 0; wanted > 0 && source.MoveNext(); order++)
        {
            for (var i = 0; i < keys.Length; i++)
                _keys[i] = keys[i].Value.Evaluate(context.Row);
            if (worst is { } last && Compare(new Kept(_keys, [], order), last) > 0)
                continue;
            _rows.Add(Keep(order));
            if (_rows.Count < SmallestBuffer || _rows.Count / 2 < wanted)
                continue;
            Shrink((int)wanted);
            worst = _rows[^1];
        }

        _rows.Sort(Compare);
        _next = (int)Math.Min(skipped, _rows.Count);
        _end = Math.Min(wanted, _rows.Count);
    }

    private Kept Keep(long order)
    {
        context.Keep(keys.Length + slots.Length);
        var kept = new Kept([.. _keys], new Value[slots.Length], order);
        for (var i = 0; i < slots.Length; i++)
            kept.Values[i] = context.Row[slots[i]];
        return kept;
    }

    private void Shrink(int wanted)
    {
        _rows.Sort(Compare);
        Drop(_rows.Count - wanted);
    }

    private void Drop(int count)
    {
        context.Release(count * (keys.Length + slots.Length));
        _rows.RemoveRange(_rows.Count - count, count);
    }

    private int Compare(Kept left, Kept right)
    {
        for (var i = 0; i < keys.Length; i++)
        {
            var order = CypherOrdering.Instance.Compare(left.Keys[i], right.Keys[i]);
            if (order != 0)
                return keys[i].Descending ? -order : order;
        }

        return left.Order.CompareTo(right.Order);
    }

    private readonly record struct Kept(Value[] Keys, Value[] Values, long Order);
}
