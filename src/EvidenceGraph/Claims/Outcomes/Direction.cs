namespace EvidenceGraph.Claims.Outcomes;

/// <summary>Which way a measure went, whether that is good or not.</summary>
internal enum Direction
{
    /// <summary>Not said.</summary>
    Unstated,

    /// <summary>It fell.</summary>
    Decreased,

    /// <summary>It stayed, or did not differ between the sides.</summary>
    NoDifference,

    /// <summary>It rose.</summary>
    Increased,
}
