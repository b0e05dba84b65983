namespace EvidenceGraph.Claims;

/// <summary>How it went with a drug in a population, as the document states it.</summary>
public enum Outcome
{
    /// <summary>Not stated: planned, cut off, mere use.</summary>
    Unreported,

    /// <summary>It helped.</summary>
    Beneficial,

    /// <summary>Some benefit and some failure in the same population.</summary>
    Mixed,

    /// <summary>It did not help.</summary>
    NoBenefit,

    /// <summary>It did harm.</summary>
    Harmful,
}
