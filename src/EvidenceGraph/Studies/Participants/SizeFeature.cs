namespace EvidenceGraph.Studies.Participants;

/// <summary>What may be true of a number in its sentence and document. Each has a weight in <c>participants-weights.tsv</c>.</summary>
internal enum SizeFeature
{
    // The words after it.
    NextPercent, NextUnit, NextTime, NextSlash, NextClose, NextOf, NextParenPercent, NextParenSplit, NextDash, NextMonth, NextAge,
    PersonNext, PersonNear, PersonFar, ThingNext, ThingNear,
    AfterRandomize, AfterEnrol, AfterAnalyse, AfterTreat, AfterHappen, AfterScreen, RestRandomize, RestEnrol, ArmAfter,
    NextRandomize, NextEnrol, NextAnalyse, NextTreat, NextScreen,

    // The words before it.
    PrevTotal, PrevOf, PrevOpeningOf, PrevKnown, PrevAll, PrevEnrol, PrevBe, PrevN, PrevUpperN, PrevOpen, PrevSign, PrevDash, PrevSlash, PrevOrdinal, PrevMonth,
    LeftRandomize, LeftEnrol, LeftAnalyse, LeftTreat, LeftHappen, LeftScreen, LeftReport, LeftArm, LeftTarget, LeftAge, LeftThan, Denominator, PrevPersons,

    // Its place.
    InParentheses, First, SpelledOut, Title, Methods, Results, Background, Conclusion, Registry, FirstSentence, FirstThird, LastThird, Planned,

    // Its value among the others.
    Below10, Below30, Below100, Below1000, Below10000, Above10000, YearLike, Largest, AboveHalf, Repeated, SumOfNext, SumOfTwo, PartOfSum, FirstPersons,
    FirstRandomized,

    // Two things at once.
    PersonsRandomized, PersonsEnrolled, PersonsAnalysed, PersonsTreated, PersonsInArm, TotalPersons, UpperNOutsideResults, SumOfPersons, SampleInParentheses,
    TitlePersons, PersonsReported, PersonsScreened, PersonsInLiterature,

    // Two numbers taken together, where their sum is not printed.
    Summed, SummedPersons, SummedRandomized, SummedAlike, ArmOfUnprintedSum,

    // The value of a record's field; the last of cases numbered from one.
    EnrollmentField, Numbered,

    // Its value, as the design lets expect.
    ReportUpToTwo, ReportAboveTwo, SeriesUpToThirty, SeriesAboveThirty, ReviewOfPersons,

    // One patient, whom no number counts.
    One, OneInReport, OneAged, OneOfSeveral,

    // No number at all.
    None, NoneInReport, NoneInSeries, NoneInTrial, NoneInReview, NoneInOpinion, NoneInLaboratory, NoneInOther, NoneOfPersons,
}
