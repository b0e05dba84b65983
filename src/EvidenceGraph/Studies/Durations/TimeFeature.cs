namespace EvidenceGraph.Studies.Durations;

/// <summary>What may be true of a time that might be the follow-up. Each has a weight in <c>follow-up-weights.tsv</c>.</summary>
internal enum TimeFeature
{
    // How it is written.
    Point, Joined, WithSpread, FirstOfTwo, RangeStart, RangeEnd, InWords, SpelledOut, Days, Weeks, Months, Years,

    // How long it is.
    BelowMonth, BelowQuarter, BelowYear, YearToTwo, AboveTwoYears, AboveTenYears,

    // The words before it.
    FollowUpNear, FollowUpBefore, AverageNear, AfterNear, OverNear, AtNear, EveryNear, LimitNear, PastNear, AgeBefore, OnsetBefore, LastBefore,
    VisitBefore, TreatBefore, StateBefore, DeathBefore, MeasureBefore, PrimaryBefore, SignBefore, TargetBefore, ScreenBefore,

    // The words after it.
    FollowUpNext, CourseNext, LaterNext, PastNext, AgeNext, OnsetAfter, StateAfter, DeathAfter, TreatAfter, MeasureAfter, VisitAfter, PersonsAfter,

    // Its sentence and place.
    PrimarySentence, FollowUpSentence, FutureSentence, InParentheses, InBrackets, SentenceStart, Title, Background, Methods, Results, Conclusion, Registry,
    FirstThird, LastThird, LastTime, Longest, Repeated, OnlyTime,

    // What the design lets expect.
    ReportLater, ReportLongest, ReportLastTime, ReportState, ReportOutcome, ReportFollowUp, SeriesFollowUp, SeriesLongest, SeriesPoint, TrialPrimary, TrialLongest, TrialJoined, TrialPoint,
    TrialOver, TrialTitle, TrialRegistry, CohortLongest, CohortPoint, CohortAverage, CohortLater, PlannedLongest,

    // Not told.
    None, NoneInReport, NoneInSeries, NoneInCohort, NoneInTrial, NoneInReview, NoneInOpinion, NoneInLaboratory, NoneInOther, NoneWithoutFollowUp,
}
