namespace EvidenceGraph.Studies.Participants;

/// <summary>A number that might be the size of the study.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Sentence">Index of its sentence.</param>
/// <param name="Value">What it counts.</param>
/// <param name="InParentheses">Whether it stands between parentheses.</param>
/// <param name="Features">What is true of it.</param>
internal readonly record struct SizeCandidate(int First, int End, int Sentence, int Value, bool InParentheses, FeatureSet Features)
{
    /// <summary>Whether <paramref name="feature"/> is true of it.</summary>
    public bool Has(SizeFeature feature) => Features.Has(feature);
}
