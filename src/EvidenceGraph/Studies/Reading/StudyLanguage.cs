namespace EvidenceGraph.Studies.Reading;

/// <summary>The languages that the study tables have words of.</summary>
[Flags]
internal enum StudyLanguage
{
    /// <summary>English; its words count in every document.</summary>
    En = 1,

    /// <summary>French.</summary>
    Fr = 2,

    /// <summary>German.</summary>
    De = 4,

    /// <summary>Spanish.</summary>
    Es = 8,

    /// <summary>Italian.</summary>
    It = 16,

    /// <summary>Russian.</summary>
    Ru = 32,
}
