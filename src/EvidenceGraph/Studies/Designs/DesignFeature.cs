namespace EvidenceGraph.Studies.Designs;

/// <summary>What may be true of a document when its design is weighed. Each has a weight for each design in <c>design-weights.tsv</c>.</summary>
internal enum DesignFeature
{
    // What the phrases for each design come to: more than nothing, 3, 6, 10; one in the title; one that labels the page; the most of all.
    CaseReportHinted, CaseReportPlain, CaseReportStrong, CaseReportSettled, CaseReportInTitle, CaseReportLabelled, CaseReportMost,
    CaseSeriesHinted, CaseSeriesPlain, CaseSeriesStrong, CaseSeriesSettled, CaseSeriesInTitle, CaseSeriesLabelled, CaseSeriesMost,
    CohortHinted, CohortPlain, CohortStrong, CohortSettled, CohortInTitle, CohortLabelled, CohortMost,
    SingleArmTrialHinted, SingleArmTrialPlain, SingleArmTrialStrong, SingleArmTrialSettled, SingleArmTrialInTitle, SingleArmTrialLabelled, SingleArmTrialMost,
    RandomizedTrialHinted, RandomizedTrialPlain, RandomizedTrialStrong, RandomizedTrialSettled, RandomizedTrialInTitle, RandomizedTrialLabelled, RandomizedTrialMost,
    SystematicReviewHinted, SystematicReviewPlain, SystematicReviewStrong, SystematicReviewSettled, SystematicReviewInTitle, SystematicReviewLabelled, SystematicReviewMost,
    NarrativeReviewHinted, NarrativeReviewPlain, NarrativeReviewStrong, NarrativeReviewSettled, NarrativeReviewInTitle, NarrativeReviewLabelled, NarrativeReviewMost,
    GuidelineHinted, GuidelinePlain, GuidelineStrong, GuidelineSettled, GuidelineInTitle, GuidelineLabelled, GuidelineMost,
    LaboratoryHinted, LaboratoryPlain, LaboratoryStrong, LaboratorySettled, LaboratoryInTitle, LaboratoryLabelled, LaboratoryMost,

    // Single patients: their ages, pronouns, how the authors speak of them.
    OneAge, TwoAges, ManyAges, ReportsOne, ReportsSeveral, NoPronoun, SomePronouns, ManyPronouns, DensePronouns, NumberedTwo, NumberedMore,

    // One patient or many.
    NoPerson, OnlyPerson, NoPersons, ManyPersons, PersonsLead,

    // How groups are told of.
    NoPercentage, ManyPercentages, AnyStatistic, ManyStatistics, AnySample, ManySamples, AnyAverage, ManyAverages,
    AnyComparison, ManyComparisons, AnyArm, ManyArms, AnyEnrolment, ManyEnrolments,

    // How the literature, advice and plans are told of.
    AnyWorks, ManyWorks, MostlyWorks, AnyAdvice, ManyAdvice, AnyFuture, ManyFuture,

    // Its length and its numbers.
    AnyMeasure, ManyMeasures, Short, Long, FewNumbers, ManyNumbers,

    // The number of patients that stands out.
    SizeTold, SizeTwo, SizeBelowTen, SizeBelowThirty, SizeBelowHundred, SizeAboveHundred,

    // What kind of page it is.
    RecordFields, TrialNumber, ReviewNumber, Phase, NotEnglish, MethodsAndResults, NoTitle, Always,
}
