using System.Runtime.CompilerServices;

namespace EvidenceGraph.Studies.Weighing;

/// <summary>A set of yes/no features, one bit each: at most 128 kinds.</summary>
/// <typeparam name="TFeature">The kinds; bit <c>n</c> stands for the one whose value is <c>n</c>.</typeparam>
internal struct FeatureSet<TFeature>
    where TFeature : unmanaged, Enum
{
    private const int WordBits = 64;
    private ulong _low;
    private ulong _high;

    /// <summary>The bits.</summary>
    public FeatureBits Bits
    {
        readonly get => new(_low, _high);
        set => (_low, _high) = value;
    }

    /// <summary>Adds <paramref name="feature"/> where <paramref name="isTrue"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(TFeature feature, bool isTrue)
    {
        var number = NumberOf(feature);
        if (!isTrue)
            return;
        if (number < WordBits)
            _low |= 1UL << number;
        else
            _high |= 1UL << (number - WordBits);
    }

    /// <summary>Whether <paramref name="feature"/> is in it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool Has(TFeature feature)
    {
        var number = NumberOf(feature);
        return ((number < WordBits ? _low >> number : _high >> (number - WordBits)) & 1) != 0;
    }

    /// <summary>The bit of <paramref name="feature"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int NumberOf(TFeature feature) => Unsafe.As<TFeature, int>(ref feature);
}
