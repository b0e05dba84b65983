namespace EvidenceGraph.Claims.Populations;

/// <summary>Of whom a sentence speaks.</summary>
internal enum Speech
{
    /// <summary>A title: of the study, in few words.</summary>
    Title,

    /// <summary>The study's own patients.</summary>
    Own,

    /// <summary>What is known.</summary>
    Known,
}
