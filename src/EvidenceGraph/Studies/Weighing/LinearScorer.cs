using System.Globalization;
using System.Numerics;
using EvidenceGraph.Text;

namespace EvidenceGraph.Studies.Weighing;

/// <summary>Weighs alternatives: each feature has a weight, and the alternative with the largest sum is chosen.</summary>
/// <typeparam name="TFeature">What may be true of an alternative.</typeparam>
/// <param name="weights">A weight for each feature.</param>
internal sealed class LinearScorer<TFeature>(double[] weights)
    where TFeature : unmanaged, Enum
{
    /// <summary>How many features there are.</summary>
    public static readonly int FeatureCount = EmbeddedTable.Names<TFeature>().Length;

    /// <summary>The scorer of an embedded table of <c>feature</c> and <c>weight</c>; a feature that it lacks weighs nothing.</summary>
    public static LinearScorer<TFeature> Read(string table)
    {
        var weights = new double[FeatureCount];
        foreach (var row in EmbeddedTable.Rows(table))
            weights[FeatureSet<TFeature>.NumberOf(EmbeddedTable.Value<TFeature>(row[0]))] = double.Parse(row[1], CultureInfo.InvariantCulture);
        return new LinearScorer<TFeature>(weights);
    }

    /// <summary>The weight of <paramref name="feature"/>.</summary>
    public double this[TFeature feature] => weights[FeatureSet<TFeature>.NumberOf(feature)];

    /// <summary>What the features whose <paramref name="bits"/> are set weigh together.</summary>
    public double Score(FeatureBits bits)
    {
        var score = 0.0;
        for (var low = bits.Low; low != 0; low &= low - 1)
            score += weights[BitOperations.TrailingZeroCount(low)];
        for (var high = bits.High; high != 0; high &= high - 1)
            score += weights[64 + BitOperations.TrailingZeroCount(high)];
        return score;
    }
}
