namespace EvidenceGraph.Claims;

/// <summary>What a drug is to the statement that names it.</summary>
public enum Role
{
    /// <summary>The therapy whose effect the study itself evaluates or plans to evaluate.</summary>
    Investigated,

    /// <summary>The active control.</summary>
    Comparator,

    /// <summary>Given along with it.</summary>
    Concomitant,

    /// <summary>Given before in the studied patients, and insufficient or stopped.</summary>
    Prior,

    /// <summary>A regulator's approval for the disease is stated.</summary>
    Approved,

    /// <summary>Any other statement that it is or may be used for the disease.</summary>
    Mentioned,
}
