using EvidenceGraph.Studies;

namespace EvidenceGraph.Assembling;

/// <summary>
/// Which Biolink predicate a treatment deserves, and by which rule: the lowest number that any of its evidence meets. Harm and
/// no benefit are outcomes, never another predicate. https://biolink.github.io/biolink-model/treats_or_applied_or_studied_to_treat/
/// </summary>
internal static class PredicateRule
{
    /// <summary>The number of the rule that approval meets.</summary>
    public const int Approved = 1;

    private static readonly string[] Predicates =
    [
        "treats",
        "in_clinical_trials_for",
        "applied_to_treat",
        "studied_to_treat",
        "in_preclinical_trials_for",
        "treats_or_applied_or_studied_to_treat",
    ];

    /// <summary>The predicate of <paramref name="rule"/>, 1 to 6.</summary>
    public static string Predicate(int rule) => Predicates[rule - 1];

    /// <summary>The rule that a study which investigates the drug meets.</summary>
    public static int Of(Study study) => study.Design switch
    {
        StudyDesign.SingleArmTrial or StudyDesign.RandomizedTrial => 2,
        StudyDesign.Other when study.Planned => 2,
        StudyDesign.CaseReport or StudyDesign.CaseSeries => 3,
        StudyDesign.Cohort or StudyDesign.SystematicReview => 4,
        StudyDesign.Laboratory => 5,
        _ => 6,
    };
}
