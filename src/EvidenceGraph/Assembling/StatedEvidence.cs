using EvidenceGraph.Claims;

namespace EvidenceGraph.Assembling;

/// <summary>The evidence of all documents, each with its id and study.</summary>
internal static class StatedEvidence
{
    /// <summary>In order of id. What one document says twice in the same words and place is one evidence, the first.</summary>
    public static IReadOnlyList<EvidenceItem> Of(IEnumerable<MergedStudy> studies)
    {
        var items = new SortedDictionary<string, EvidenceItem>(StringComparer.Ordinal);
        foreach (var study in studies)
        {
            foreach (var document in study.Documents)
            {
                foreach (var evidence in document.Evidence)
                    Add(items, Ordered(evidence), document.Document.Sha256, study);
            }
        }

        return [.. items.Values];
    }

    private static void Add(SortedDictionary<string, EvidenceItem> items, Evidence evidence, string document, MergedStudy study)
    {
        var id = StableIds.Of(evidence, document);
        items.TryAdd(id, new EvidenceItem(id, evidence, document, study));
    }

    // Another extractor may list them in any order; the id must not depend on it.
    private static Evidence Ordered(Evidence evidence) => evidence with
    {
        Diseases = Ordered(evidence.Diseases),
        Antibodies = Ordered(evidence.Antibodies),
        Mechanisms = Ordered(evidence.Mechanisms),
        Comparators = Ordered(evidence.Comparators),
        Concomitant = Ordered(evidence.Concomitant),
    };

    private static string[] Ordered(IReadOnlyList<string> ids) => [.. ids.Distinct().Order(StringComparer.Ordinal)];
}
