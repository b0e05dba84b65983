using EvidenceGraph.Documents;
using EvidenceGraph.Mentions;

namespace EvidenceGraph.Claims;

/// <summary>Reads where a document itself says how a drug acts.</summary>
internal static class MechanismStatementExtractor
{
    /// <summary>The statements of <paramref name="document"/>, in order of place.</summary>
    public static IReadOnlyList<MechanismStatement> Extract(Document document, MentionSet mentions) => [];
}
