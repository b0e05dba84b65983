namespace EvidenceGraph.Studies;

/// <summary>The kinds of study that are told apart; their printed names are lower case with hyphens (<c>case-report</c>).</summary>
public enum StudyDesign
{
    /// <summary>None of the others, or not told.</summary>
    Other,

    /// <summary>One or two patients.</summary>
    CaseReport,

    /// <summary>Three or more treated patients without comparison.</summary>
    CaseSeries,

    /// <summary>Groups compared without randomisation, or a group observed.</summary>
    Cohort,

    /// <summary>A trial with one arm.</summary>
    SingleArmTrial,

    /// <summary>A trial whose arms were drawn by chance.</summary>
    RandomizedTrial,

    /// <summary>A systematic review, with or without a pooled analysis.</summary>
    SystematicReview,

    /// <summary>A review of the author's choice.</summary>
    NarrativeReview,

    /// <summary>Recommendations of a body of experts.</summary>
    Guideline,

    /// <summary>Cells, animals, tissue.</summary>
    Laboratory,
}
