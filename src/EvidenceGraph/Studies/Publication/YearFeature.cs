namespace EvidenceGraph.Studies.Publication;

/// <summary>What may be true of a year that might be that of publication. Each has a weight in <c>year-weights.tsv</c>.</summary>
internal enum YearFeature
{
    // The characters after it.
    NextSemicolon, NextColon, NextComma, NextPeriod, NextOpen, NextClose, NextDash, NextIsoDate, NextLineEnd, NextGap, NextMonth, NextLower, NextUpper, NextDigits,

    // The characters before it.
    PrevPeriod, PrevComma, PrevColon, PrevOpen, PrevSlash, PrevRange, PrevLineStart, PrevGap, PrevMonth, PrevDate, PrevNumericDate, PrevLower, PrevUpper, PrevDigits,
    PrevCopyright, PrevLabel, PrevVolume, PrevJournal,

    // The words near it.
    NearPublished, NearAccepted, NearUpdated, NearRegistered, NearPeriod, NearLabel, NearVolume, NearCopyright, NearProse, PublishedDate, AcceptedDate, RegisteredDate, UpdatedDate, DateInProse, JournalLine,

    // The line it stands on.
    LineShort, LineMedium, LineLong, LineFirst, LineEarly, LineLast, LineDoi, LinePages, LineVolume, LineProse, LineJournal, LineMeeting, LineSource, LineAddress,
    LineTwoYears, LineNumbered,

    // The part of the document.
    InNarrative, InFurniture, InTitle, InRecord, JournalField, YearField,

    // The year among the others.
    Latest, Repeated, Only,

    // A citation's year: a volume behind it, a journal before it.
    Citation, JournalBefore,

    // No year at all.
    None, NoneInRecord,
}
