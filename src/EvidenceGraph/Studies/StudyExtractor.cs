using EvidenceGraph.Documents;
using EvidenceGraph.Mentions;

namespace EvidenceGraph.Studies;

/// <summary>Reads what kind of study speaks.</summary>
internal static class StudyExtractor
{
    /// <summary>The study that <paramref name="document"/> describes.</summary>
    public static Study Extract(Document document, MentionSet mentions) =>
        new() { Id = "hash:" + document.Sha256[..16], Title = document.Title };
}
