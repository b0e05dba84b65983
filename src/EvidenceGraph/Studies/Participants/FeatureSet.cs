using System.Numerics;

namespace EvidenceGraph.Studies.Participants;

/// <summary>A set of features, one bit each.</summary>
internal record struct FeatureSet
{
    private const int Half = 64;

    // Two words rather than a UInt128, whose code cannot be compiled ahead of time.
    private ulong _low;
    private ulong _high;

    /// <summary>Adds <paramref name="feature"/> where <paramref name="isTrue"/>.</summary>
    public void Add(SizeFeature feature, bool isTrue)
    {
        var bit = isTrue ? 1UL : 0;
        if ((int)feature < Half)
            _low |= bit << (int)feature;
        else
            _high |= bit << ((int)feature - Half);
    }

    /// <summary>Whether <paramref name="feature"/> is in it.</summary>
    public readonly bool Has(SizeFeature feature) =>
        ((int)feature < Half ? _low >> (int)feature & 1 : _high >> ((int)feature - Half) & 1) != 0;

    /// <summary>The sum of what the features weigh, added in their order.</summary>
    public readonly double Sum(ReadOnlySpan<double> weights)
    {
        var sum = 0.0;
        for (var bits = _low; bits != 0; bits &= bits - 1)
            sum += weights[BitOperations.TrailingZeroCount(bits)];
        for (var bits = _high; bits != 0; bits &= bits - 1)
            sum += weights[Half + BitOperations.TrailingZeroCount(bits)];
        return sum;
    }
}
