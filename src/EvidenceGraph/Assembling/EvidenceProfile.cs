using EvidenceGraph.Graph;
using EvidenceGraph.Neo4j;
using static EvidenceGraph.Assembling.EvidenceSchema;

namespace EvidenceGraph.Assembling;

/// <summary>What a database is told of an evidence graph.</summary>
internal static class EvidenceProfile
{
    private const string FullTextName = "evidence_graph_names";

    private static readonly string[] Concepts = [Label.Disease, Label.Antibody, Label.Drug, Label.Mechanism, Label.Target];

    /// <summary>The profile of a graph whose file has, or would have, this header.</summary>
    public static GraphProfile Of(GraphFileHeader header) => new()
    {
        Lookups = [.. Concepts.Select(label => (label, Key.Name)), (Label.Study, Key.Year), (Label.Evidence, Key.Role)],
        FullText = new FullTextIndex(FullTextName, [.. Concepts, Label.Study], [Key.Name, Key.Synonyms, Key.CuratorSynonyms, Key.Title]),
        Making = [("program", "evidence-graph"), ("version", header[EvidenceGraphFile.Program]), ("vocabulary", header[EvidenceGraphFile.VocabularyDigest])],
    };
}
