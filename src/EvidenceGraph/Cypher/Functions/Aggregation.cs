using EvidenceGraph.Cypher.Values;
using EvidenceGraph.Graph;

namespace EvidenceGraph.Cypher.Functions;

/// <summary>What an aggregation has gathered so far from one group of rows. Nulls never reach it.</summary>
internal abstract class Aggregation
{
    public abstract void Add(Value value);

    public abstract Value Result { get; }
}

/// <summary>The aggregations by name.</summary>
internal static class AggregationTable
{
    private static readonly Dictionary<string, (Kinds Argument, Kinds Result, int Arguments)> ByName = new(StringComparer.OrdinalIgnoreCase)
    {
        ["count"] = (Kinds.Any, Kinds.Integer, 1),
        ["sum"] = (Kinds.Number | Kinds.Duration, Kinds.Number | Kinds.Duration, 1),
        ["avg"] = (Kinds.Number | Kinds.Duration, Kinds.Float | Kinds.Duration | Kinds.Null, 1),
        ["min"] = (Kinds.Any, Kinds.Any, 1),
        ["max"] = (Kinds.Any, Kinds.Any, 1),
        ["collect"] = (Kinds.Any, Kinds.List, 1),
        ["stDev"] = (Kinds.Number, Kinds.Float, 1),
        ["stDevP"] = (Kinds.Number, Kinds.Float, 1),
        ["percentileCont"] = (Kinds.Number, Kinds.Number | Kinds.Null, 2),
        ["percentileDisc"] = (Kinds.Number, Kinds.Number | Kinds.Null, 2),
    };

    public static IEnumerable<string> Names => ByName.Keys;

    public static bool Contains(string name) => ByName.ContainsKey(name);

    public static (Kinds Argument, Kinds Result, int Arguments) Signature(string name) => ByName[name];

    /// <param name="name">The aggregation's name.</param>
    /// <param name="percentile">The second argument of the percentiles.</param>
    public static Aggregation Start(string name, Value percentile) => name.ToUpperInvariant() switch
    {
        "COUNT" => new CountAggregation(),
        "SUM" => new SumAggregation(),
        "AVG" => new MeanAggregation(),
        "MIN" => new ExtremeAggregation(-1),
        "MAX" => new ExtremeAggregation(1),
        "COLLECT" => new CollectAggregation(),
        "STDEV" => new DeviationAggregation(sample: true),
        "STDEVP" => new DeviationAggregation(sample: false),
        "PERCENTILECONT" => new PercentileAggregation(percentile, continuous: true),
        _ => new PercentileAggregation(percentile, continuous: false),
    };
}
