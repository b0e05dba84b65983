namespace EvidenceGraph.Studies.Participants;

/// <summary>A set of features, one bit each.</summary>
internal struct FeatureSet
{
    /// <summary>Bit <c>n</c> stands for the <see cref="SizeFeature"/> <c>n</c>.</summary>
    public UInt128 Bits { get; set; }

    /// <summary>Adds <paramref name="feature"/> where <paramref name="isTrue"/>.</summary>
    public void Add(SizeFeature feature, bool isTrue)
    {
        if (isTrue)
            Bits |= UInt128.One << (int)feature;
    }

    /// <summary>Whether <paramref name="feature"/> is in it.</summary>
    public readonly bool Has(SizeFeature feature) => (Bits >> (int)feature & 1) != 0;
}
