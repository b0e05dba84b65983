namespace EvidenceGraph.Studies.Reading;

/// <summary>What a phrase can say of a study: one of the designs, in the order of <see cref="StudyDesign"/>, or something else.</summary>
internal enum CueKind
{
    /// <summary>No design.</summary>
    Other,

    /// <summary>See <see cref="StudyDesign.CaseReport"/>.</summary>
    CaseReport,

    /// <summary>See <see cref="StudyDesign.CaseSeries"/>.</summary>
    CaseSeries,

    /// <summary>See <see cref="StudyDesign.Cohort"/>.</summary>
    Cohort,

    /// <summary>See <see cref="StudyDesign.SingleArmTrial"/>.</summary>
    SingleArmTrial,

    /// <summary>See <see cref="StudyDesign.RandomizedTrial"/>.</summary>
    RandomizedTrial,

    /// <summary>See <see cref="StudyDesign.SystematicReview"/>.</summary>
    SystematicReview,

    /// <summary>See <see cref="StudyDesign.NarrativeReview"/>.</summary>
    NarrativeReview,

    /// <summary>See <see cref="StudyDesign.Guideline"/>.</summary>
    Guideline,

    /// <summary>See <see cref="StudyDesign.Laboratory"/>.</summary>
    Laboratory,

    /// <summary>The results are not in yet.</summary>
    Planned,

    /// <summary>There are results.</summary>
    Finished,

    /// <summary>There is a control group.</summary>
    Controlled,

    /// <summary>The paper was retracted.</summary>
    Retracted,

    /// <summary>The sentence speaks of other studies.</summary>
    Elsewhere,
}
