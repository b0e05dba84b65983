using EvidenceGraph.Studies;

namespace EvidenceGraph.Claims.Results;

/// <summary>Kinds of studies that tell their results in the same way; the numbers are choices of the families of <see cref="ResultFeatures"/>.</summary>
internal static class ResultKind
{
    /// <summary>The kind of <paramref name="design"/>.</summary>
    public static int Of(StudyDesign design) => design switch
    {
        StudyDesign.CaseReport => 0,
        StudyDesign.CaseSeries => 1,
        StudyDesign.Cohort => 2,
        StudyDesign.SingleArmTrial or StudyDesign.RandomizedTrial => 3,
        StudyDesign.SystematicReview => 4,
        StudyDesign.NarrativeReview or StudyDesign.Guideline => 5,
        _ => 6,
    };
}
