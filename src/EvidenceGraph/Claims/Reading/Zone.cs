namespace EvidenceGraph.Claims.Reading;

/// <summary>Whom a sentence speaks of.</summary>
internal enum Zone
{
    /// <summary>The patients or the plan of the study itself.</summary>
    Own,

    /// <summary>What is generally known, or what others found.</summary>
    Background,
}
