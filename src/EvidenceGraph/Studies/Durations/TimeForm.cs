namespace EvidenceGraph.Studies.Durations;

/// <summary>How a time is written.</summary>
internal enum TimeForm
{
    /// <summary>A length: '24 weeks'.</summary>
    Length,

    /// <summary>A point in time: 'week 24'.</summary>
    Point,

    /// <summary>Joined to what it is the length of: '24-week'.</summary>
    Joined,

    /// <summary>With its spread in brackets: '25 [3-93] months'.</summary>
    WithSpread,

    /// <summary>The first of two with one unit: '6' of '6 and 12 months'.</summary>
    FirstOfTwo,

    /// <summary>The first end of a range: '3' of '3 to 17 months'.</summary>
    RangeStart,

    /// <summary>The second end of a range: '17 months' of '3 to 17 months'.</summary>
    RangeEnd,

    /// <summary>In words without a number: 'half a year', 'a year later', 'al año'.</summary>
    Words,
}
