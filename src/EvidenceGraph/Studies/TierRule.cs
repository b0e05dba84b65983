namespace EvidenceGraph.Studies;

/// <summary>How much such a study can weigh, from its design and size alone: A most, E least, R where it has no results yet.</summary>
internal static class TierRule
{
    /// <summary>The letter of <paramref name="study"/>.</summary>
    public static string Of(Study study)
    {
        if (study.Planned)
            return "R";
        return study.Design switch
        {
            StudyDesign.Guideline or StudyDesign.SystematicReview => "A",
            StudyDesign.RandomizedTrial => study.Phase?.Contains('3') == true ? "A" : "B",
            StudyDesign.Cohort when study.Controlled => "B",
            StudyDesign.CaseSeries or StudyDesign.Cohort or StudyDesign.SingleArmTrial => study.Participants < 5 ? "D" : "C",
            StudyDesign.CaseReport => "D",
            _ => "E",
        };
    }
}
