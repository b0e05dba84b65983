namespace EvidenceGraph.Claims.Outcomes;

/// <summary>How a statement gives the whole of which a fraction is a part.</summary>
internal enum FractionWhole
{
    /// <summary>Beside the part: '5 of 14', 'all four'.</summary>
    Stated,

    /// <summary>By a word for those just spoken of: 'three of them', 'of whom 12'.</summary>
    Them,

    /// <summary>Not at all: 'four'.</summary>
    Unsaid,

    /// <summary>It is itself the whole of what follows: 'of the 15 patients, …'.</summary>
    Base,
}
