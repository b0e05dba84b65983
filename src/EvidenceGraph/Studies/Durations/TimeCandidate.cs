using EvidenceGraph.Studies.Weighing;

namespace EvidenceGraph.Studies.Durations;

/// <summary>A time that might be the follow-up.</summary>
/// <param name="Time">The time; null for 'not told'.</param>
/// <param name="Features">Bit <c>n</c> is set where the <see cref="TimeFeature"/> <c>n</c> is true of it.</param>
internal readonly record struct TimeCandidate(StatedTime? Time, FeatureBits Features)
{
    /// <summary>Whether <paramref name="feature"/> is true of it.</summary>
    public bool Has(TimeFeature feature) => new FeatureSet<TimeFeature> { Bits = Features }.Has(feature);
}
