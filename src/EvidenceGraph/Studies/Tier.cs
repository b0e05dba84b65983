namespace EvidenceGraph.Studies;

/// <summary>How much a study can weigh, by design and size alone.</summary>
public enum Tier
{
    /// <summary>A guideline, a meta-analysis, a randomized trial of phase 3 or 4.</summary>
    A,

    /// <summary>Another randomized trial, or a controlled cohort.</summary>
    B,

    /// <summary>An uncontrolled series or single-arm trial of five patients or more.</summary>
    C,

    /// <summary>Fewer than five patients, or a number that is not told.</summary>
    D,

    /// <summary>Laboratory, animals, opinion.</summary>
    E,

    /// <summary>Registered or planned: no results yet.</summary>
    R,
}
