using EvidenceGraph.Studies;

namespace EvidenceGraph.Claims.Populations;

/// <summary>The kinds of study that speak of their patients in one way.</summary>
internal enum StudyKind
{
    Case,
    Series,
    Cohort,
    Trial,
    Pooled,
    Review,
    Other,
}

/// <summary>Tells the kind of a study.</summary>
internal static class StudyKinds
{
    /// <summary>The kind of <paramref name="design"/>.</summary>
    public static StudyKind Of(StudyDesign design) => design switch
    {
        StudyDesign.CaseReport => StudyKind.Case,
        StudyDesign.CaseSeries => StudyKind.Series,
        StudyDesign.Cohort => StudyKind.Cohort,
        StudyDesign.SingleArmTrial or StudyDesign.RandomizedTrial => StudyKind.Trial,
        StudyDesign.SystematicReview => StudyKind.Pooled,
        StudyDesign.NarrativeReview or StudyDesign.Guideline => StudyKind.Review,
        _ => StudyKind.Other,
    };
}
