using EvidenceGraph.Documents;
using EvidenceGraph.Mentions;
using EvidenceGraph.Studies;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Claims;

/// <summary>Reads what is said of each drug: in whom, in which role, and how it went.</summary>
internal sealed class EvidenceExtractor(Vocabulary vocabulary)
{
    /// <summary>The evidence of <paramref name="document"/>, in order of place.</summary>
    public IReadOnlyList<Evidence> Extract(Document document, MentionSet mentions, Study study)
    {
        _ = vocabulary;
        return [];
    }
}
