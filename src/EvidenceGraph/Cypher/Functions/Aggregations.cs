using EvidenceGraph.Cypher.Temporal;
using EvidenceGraph.Cypher.Values;
using EvidenceGraph.Graph;

namespace EvidenceGraph.Cypher.Functions;

internal sealed class CountAggregation : Aggregation
{
    private long _count;

    public override Value Result => _count;

    public override void Add(Value value) => _count++;

    /// <summary>One row more, for <c>count(*)</c>.</summary>
    public void AddRow() => _count++;
}

/// <summary>A sum; 0 without values.</summary>
internal sealed class SumAggregation : Aggregation
{
    private Value _sum = 0;
    private bool _any;

    public override Value Result => _sum;

    public override void Add(Value value)
    {
        if (value.Kind is not (ValueKind.Integer or ValueKind.Float or ValueKind.Duration))
            throw EvaluationException.InvalidType($"sum takes numbers or durations, not {KindNames.Of(value)}.");
        _sum = _any ? Arithmetic.Apply("+", _sum, value) : value;
        _any = true;
    }
}

/// <summary>A mean; null without values. Of numbers it is kept as it goes, so that no sum overflows, and rounds as Neo4j's does.</summary>
internal sealed class MeanAggregation : Aggregation
{
    private double _mean;
    private DurationValue? _sum;
    private long _count;

    public override Value Result => _count == 0 ? default : _sum is null ? _mean : Value.OfHeap(_sum.DividedBy(_count));

    public override void Add(Value value)
    {
        var isDuration = value.Kind == ValueKind.Duration;
        if (!isDuration && value.Kind is not (ValueKind.Integer or ValueKind.Float))
            throw EvaluationException.InvalidType($"avg takes numbers or durations, not {KindNames.Of(value)}.");
        if (_count++ > 0 && isDuration != _sum is not null)
            throw EvaluationException.InvalidType("avg takes either numbers or durations.");
        if (isDuration)
            _sum = _sum is null ? (DurationValue)value.Heap : (DurationValue)Arithmetic.Apply("+", Value.OfHeap(_sum), value).Heap;
        else
            _mean += (value.AsDouble - _mean) / _count;
    }
}

/// <summary>The least or the greatest in the order of ORDER BY.</summary>
internal sealed class ExtremeAggregation(int sign) : Aggregation
{
    private Value _best;

    public override Value Result => _best;

    public override void Add(Value value)
    {
        if (_best.IsNull || CypherOrdering.Instance.Compare(value, _best) * sign > 0)
            _best = value;
    }
}

internal sealed class CollectAggregation : Aggregation
{
    private readonly List<Value> _items = [];

    public override Value Result => Value.OfItems([.. _items]);

    public override void Add(Value value) => _items.Add(value);
}

/// <summary>The standard deviation by B. P. Welford's one-pass method (Technometrics 4, 1962).</summary>
internal sealed class DeviationAggregation(bool sample) : Aggregation
{
    private long _count;
    private double _mean;
    private double _squares;

    public override Value Result => _count < 2 ? 0.0 : Math.Sqrt(_squares / (sample ? _count - 1 : _count));

    public override void Add(Value value)
    {
        var number = value.Kind is ValueKind.Integer or ValueKind.Float
            ? value.AsDouble
            : throw EvaluationException.InvalidType($"stDev takes numbers, not {KindNames.Of(value)}.");
        var before = number - _mean;
        _mean += before / ++_count;
        _squares += before * (number - _mean);
    }
}

/// <summary>A percentile: interpolated between two values, or the nearest value at or above it.</summary>
internal sealed class PercentileAggregation : Aggregation
{
    private readonly List<Value> _values = [];
    private readonly double _percentile;
    private readonly bool _continuous;

    public PercentileAggregation(Value percentile, bool continuous)
    {
        _continuous = continuous;
        _percentile = percentile.Kind is ValueKind.Integer or ValueKind.Float ? percentile.AsDouble : double.NaN;
        if (!(_percentile >= 0 && _percentile <= 1))
            throw new EvaluationException("NumberOutOfRange", $"a percentile must lie between 0.0 and 1.0, not {ValueText.Plain(percentile)}.");
    }

    public override Value Result
    {
        get
        {
            if (_values.Count == 0)
                return default;
            _values.Sort(CypherOrdering.Instance);
            if (!_continuous)
                return _values[Math.Max(0, (int)Math.Ceiling(_percentile * _values.Count) - 1)];
            var rank = _percentile * (_values.Count - 1);
            var (low, high) = ((int)Math.Floor(rank), (int)Math.Ceiling(rank));
            return low == high ? _values[low] : _values[low].AsDouble * (high - rank) + _values[high].AsDouble * (rank - low);
        }
    }

    public override void Add(Value value) => _values.Add(value.Kind is ValueKind.Integer or ValueKind.Float
        ? value
        : throw EvaluationException.InvalidType($"a percentile takes numbers, not {KindNames.Of(value)}."));
}

/// <summary>Any aggregation over the different values only.</summary>
internal sealed class DistinctAggregation(Aggregation inner) : Aggregation
{
    private readonly HashSet<Value> _seen = [];

    public override Value Result => inner.Result;

    public override void Add(Value value)
    {
        if (_seen.Add(value))
            inner.Add(value);
    }
}

/// <summary>How many different values; nodes and relationships by their numbers, in bits once there are many.</summary>
internal sealed class DistinctCountAggregation : Aggregation
{
    private const int FewElements = 256;

    private readonly HashSet<Value> _others = [];
    private readonly HashSet<int> _few = [];
    private ulong[] _nodes = [];
    private long _count;

    public override Value Result => _count + _others.Count;

    public override void Add(Value value)
    {
        if (value.Kind != ValueKind.Node)
            _others.Add(value);
        else if (_nodes.Length == 0)
            AddFew(value.Index);
        else
            AddBit(value.Index);
    }

    private void AddFew(int node)
    {
        if (!_few.Add(node))
            return;
        _count++;
        if (_count < FewElements)
            return;
        _count = 0;
        _nodes = new ulong[1];
        foreach (var earlier in _few)
            AddBit(earlier);
        _few.Clear();
    }

    private void AddBit(int node)
    {
        var word = node >> 6;
        if (word >= _nodes.Length)
            Array.Resize(ref _nodes, Math.Max(word + 1, _nodes.Length * 2));
        var bit = 1ul << (node & 63);
        if ((_nodes[word] & bit) != 0)
            return;
        _nodes[word] |= bit;
        _count++;
    }
}
