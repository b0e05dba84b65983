namespace EvidenceGraph.Studies;

/// <summary>The rule from design and size to tier (the evidence model, 'Reading and judging are two things').</summary>
internal static class TierRule
{
    private const int SmallBelow = 5;

    /// <summary>The tier of <paramref name="study"/>.</summary>
    public static Tier Of(Study study) => study switch
    {
        { Planned: true } => Tier.R,
        { Design: StudyDesign.Guideline or StudyDesign.SystematicReview } => Tier.A,
        { Design: StudyDesign.RandomizedTrial, Phase: "3" or "2/3" or "3/4" or "4" } => Tier.A,
        { Design: StudyDesign.RandomizedTrial } => Tier.B,
        { Design: StudyDesign.Laboratory or StudyDesign.NarrativeReview or StudyDesign.Other } => Tier.E,
        { Design: StudyDesign.CaseReport } or { Participants: < SmallBelow } => Tier.D,
        { Design: StudyDesign.Cohort, Controlled: true } => Tier.B,
        { Participants: null, Design: StudyDesign.CaseSeries } => Tier.D,
        _ => Tier.C,
    };
}
