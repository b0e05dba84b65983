using EvidenceGraph.Studies.Weighing;

namespace EvidenceGraph.Studies.Publication;

/// <summary>A year that might be that of publication.</summary>
/// <param name="Value">The year; 0 for 'not told'.</param>
/// <param name="At">Where it stands in the text.</param>
/// <param name="Features">Bit <c>n</c> is set where the <see cref="YearFeature"/> <c>n</c> is true of it.</param>
internal readonly record struct YearCandidate(int Value, int At, FeatureBits Features)
{
    /// <summary>Whether <paramref name="feature"/> is true of it.</summary>
    public bool Has(YearFeature feature) => new FeatureSet<YearFeature> { Bits = Features }.Has(feature);
}
