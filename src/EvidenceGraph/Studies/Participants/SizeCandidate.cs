using EvidenceGraph.Studies.Weighing;

namespace EvidenceGraph.Studies.Participants;

/// <summary>A number that might be the size of the study.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Sentence">Index of its sentence.</param>
/// <param name="Value">What it counts; 0 for 'not told'.</param>
/// <param name="InParentheses">Whether it stands between parentheses.</param>
/// <param name="Features">Bit <c>n</c> is set where the <see cref="SizeFeature"/> <c>n</c> is true of it.</param>
internal readonly record struct SizeCandidate(int First, int End, int Sentence, int Value, bool InParentheses, FeatureBits Features)
{
    private static readonly FeatureBits Persons = MaskOf(SizeFeature.PersonNext, SizeFeature.PersonNear, SizeFeature.PersonFar, SizeFeature.PrevN);

    /// <summary>Whether <paramref name="feature"/> is true of it.</summary>
    public bool Has(SizeFeature feature) => new FeatureSet<SizeFeature> { Bits = Features }.Has(feature);

    private static readonly FeatureBits Taken = MaskOf(
        SizeFeature.EnrollmentField, SizeFeature.Summed, SizeFeature.PrevEnrol, SizeFeature.NextEnrol, SizeFeature.NextRandomize, SizeFeature.NextTreat, SizeFeature.NextAnalyse,
        SizeFeature.LeftEnrol, SizeFeature.LeftRandomize, SizeFeature.PrevPersons, SizeFeature.PrevBe);

    /// <summary>Whether anything says that it counts people who were taken in.</summary>
    public bool MayBeSize => !(Features & (Persons | Taken)).IsEmpty;

    /// <summary>Whether the words after it are people, or it is given as the size of a sample.</summary>
    public bool CountsPersons => !(Features & Persons).IsEmpty;

    /// <summary>The bits of <paramref name="features"/>.</summary>
    public static FeatureBits MaskOf(params ReadOnlySpan<SizeFeature> features)
    {
        var mask = default(FeatureBits);
        foreach (var feature in features)
            mask |= FeatureBits.Of((int)feature);
        return mask;
    }
}
