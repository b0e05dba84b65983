using System.Runtime.CompilerServices;

namespace EvidenceGraph.Studies.Weighing;

/// <summary>A set of yes/no features, one bit each: at most 128 kinds.</summary>
/// <typeparam name="TFeature">The kinds; bit <c>n</c> stands for the one whose value is <c>n</c>.</typeparam>
internal struct FeatureSet<TFeature>
    where TFeature : unmanaged, Enum
{
    /// <summary>The bits.</summary>
    public UInt128 Bits { get; set; }

    /// <summary>Adds <paramref name="feature"/> where <paramref name="isTrue"/>.</summary>
    public void Add(TFeature feature, bool isTrue)
    {
        if (isTrue)
            Bits |= UInt128.One << NumberOf(feature);
    }

    /// <summary>Whether <paramref name="feature"/> is in it.</summary>
    public readonly bool Has(TFeature feature) => (Bits >> NumberOf(feature) & 1) != 0;

    /// <summary>The bit of <paramref name="feature"/>.</summary>
    public static int NumberOf(TFeature feature) => Unsafe.As<TFeature, int>(ref feature);
}
