namespace EvidenceGraph.Studies.Publication;

/// <summary>What a word on the line of a year is for. Named in <c>year-words.tsv</c>.</summary>
[Flags]
internal enum YearWord
{
    /// <summary>None of the others.</summary>
    None = 0,

    /// <summary>A month in any of the languages.</summary>
    Month = 1,

    /// <summary>Published, posted, erschienen, publié.</summary>
    Published = 2,

    /// <summary>Received, accepted, revised.</summary>
    Accepted = 4,

    /// <summary>Updated, refreshed.</summary>
    Updated = 8,

    /// <summary>Registered, first posted.</summary>
    Registered = 16,

    /// <summary>The time in which patients were seen: from, between, until, start, completion.</summary>
    Period = 32,

    /// <summary>Labels a year: year, Jahr, anno, date.</summary>
    Label = 64,

    /// <summary>Volume, issue, pages.</summary>
    Volume = 128,

    /// <summary>Copyright.</summary>
    Copyright = 256,

    /// <summary>What is dated in prose: criteria, approved, guideline.</summary>
    Prose = 512,

    /// <summary>Part of a journal's name.</summary>
    Journal = 1024,

    /// <summary>A meeting or its abstracts.</summary>
    Meeting = 2048,

    /// <summary>Names where it was published: journal, source, in.</summary>
    Source = 4096,
}
