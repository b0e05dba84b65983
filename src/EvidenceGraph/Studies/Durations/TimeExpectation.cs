using EvidenceGraph.Studies.Weighing;

namespace EvidenceGraph.Studies.Durations;

/// <summary>What the design lets expect of a time: a trial reports at its endpoint, a report at the last look at the patient.</summary>
internal static class TimeExpectation
{
    /// <summary><paramref name="bits"/> with what <paramref name="design"/> makes of them.</summary>
    public static FeatureBits Add(FeatureBits bits, StudyDesign design, bool planned)
    {
        var features = new FeatureSet<TimeFeature> { Bits = bits };
        switch (design)
        {
            case StudyDesign.CaseReport:
                Report(ref features);
                break;
            case StudyDesign.CaseSeries:
                Series(ref features);
                break;
            case StudyDesign.Cohort:
                Cohort(ref features);
                break;
            case StudyDesign.RandomizedTrial or StudyDesign.SingleArmTrial:
                Trial(ref features);
                break;
        }

        features.Add(TimeFeature.PlannedLongest, planned && features.Has(TimeFeature.Longest));
        return features.Bits;
    }

    /// <summary>The features of 'not told' beside <paramref name="found"/>.</summary>
    public static FeatureBits OfNone(List<TimeCandidate> found, StudyDesign design)
    {
        var features = new FeatureSet<TimeFeature>();
        features.Add(TimeFeature.None, true);
        features.Add(TimeFeature.NoneInReport, design == StudyDesign.CaseReport);
        features.Add(TimeFeature.NoneInSeries, design == StudyDesign.CaseSeries);
        features.Add(TimeFeature.NoneInCohort, design == StudyDesign.Cohort);
        features.Add(TimeFeature.NoneInTrial, design is StudyDesign.RandomizedTrial or StudyDesign.SingleArmTrial);
        features.Add(TimeFeature.NoneInReview, design == StudyDesign.SystematicReview);
        features.Add(TimeFeature.NoneInOpinion, design is StudyDesign.NarrativeReview or StudyDesign.Guideline);
        features.Add(TimeFeature.NoneInLaboratory, design == StudyDesign.Laboratory);
        features.Add(TimeFeature.NoneInOther, design == StudyDesign.Other);
        features.Add(TimeFeature.NoneWithoutFollowUp, !found.Exists(candidate => candidate.Has(TimeFeature.FollowUpSentence)));
        return features.Bits;
    }

    private static void Report(ref FeatureSet<TimeFeature> features)
    {
        features.Add(TimeFeature.ReportLater, features.Has(TimeFeature.LaterNext) || features.Has(TimeFeature.AfterNear));
        features.Add(TimeFeature.ReportLongest, features.Has(TimeFeature.Longest));
        features.Add(TimeFeature.ReportLastTime, features.Has(TimeFeature.LastTime));
        features.Add(TimeFeature.ReportState, features.Has(TimeFeature.StateAfter) || features.Has(TimeFeature.StateBefore));
        var told = features.Has(TimeFeature.StateAfter) || features.Has(TimeFeature.DeathAfter) || features.Has(TimeFeature.MeasureAfter);
        features.Add(TimeFeature.ReportOutcome, told && (features.Has(TimeFeature.ReportLater) || features.Has(TimeFeature.LastBefore) || features.Has(TimeFeature.VisitBefore)));
        features.Add(TimeFeature.ReportFollowUp, features.Has(TimeFeature.FollowUpBefore) || features.Has(TimeFeature.FollowUpNext));
    }

    private static void Series(ref FeatureSet<TimeFeature> features)
    {
        features.Add(TimeFeature.SeriesFollowUp, features.Has(TimeFeature.FollowUpBefore) || features.Has(TimeFeature.FollowUpNext));
        features.Add(TimeFeature.SeriesLongest, features.Has(TimeFeature.Longest));
        features.Add(TimeFeature.SeriesPoint, features.Has(TimeFeature.Point) || features.Has(TimeFeature.AtNear));
    }

    private static void Cohort(ref FeatureSet<TimeFeature> features)
    {
        features.Add(TimeFeature.CohortLongest, features.Has(TimeFeature.Longest));
        features.Add(TimeFeature.CohortPoint, features.Has(TimeFeature.Point) || features.Has(TimeFeature.AtNear));
        features.Add(TimeFeature.CohortAverage, features.Has(TimeFeature.AverageNear) && features.Has(TimeFeature.FollowUpSentence));
        features.Add(TimeFeature.CohortLater, features.Has(TimeFeature.LaterNext) || features.Has(TimeFeature.AfterNear));
    }

    private static void Trial(ref FeatureSet<TimeFeature> features)
    {
        features.Add(TimeFeature.TrialPrimary, features.Has(TimeFeature.PrimarySentence));
        features.Add(TimeFeature.TrialLongest, features.Has(TimeFeature.Longest));
        features.Add(TimeFeature.TrialJoined, features.Has(TimeFeature.Joined));
        features.Add(TimeFeature.TrialPoint, features.Has(TimeFeature.Point) || features.Has(TimeFeature.AtNear));
        features.Add(TimeFeature.TrialOver, features.Has(TimeFeature.OverNear));
        features.Add(TimeFeature.TrialTitle, features.Has(TimeFeature.Title));
        features.Add(TimeFeature.TrialRegistry, features.Has(TimeFeature.Registry));
    }
}
