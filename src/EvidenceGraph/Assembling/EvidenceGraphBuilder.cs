using EvidenceGraph.Claims;
using EvidenceGraph.Graph;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Assembling;

/// <summary>
/// Extractions in, evidence graph out. The graph depends on what was added and not on the order: the same documents in two
/// builds, or one added to another's graph, give the same nodes and relationships. Not safe for several threads at once.
/// </summary>
internal sealed class EvidenceGraphBuilder(Vocabulary vocabulary)
{
    private readonly DocumentSet _documents = new();

    /// <summary>Documents that were added again, byte for byte; each counts once.</summary>
    public int Duplicates => _documents.Duplicates;

    /// <summary>Adds what one document says.</summary>
    public void Add(Extraction extraction) => _documents.Add(extraction);

    /// <summary>Adds all that was said by the documents of a graph made earlier with the same vocabulary.</summary>
    /// <exception cref="GraphFileException">The graph is not one of this builder's making.</exception>
    public void Add(PropertyGraph earlier)
    {
        _documents.Mention(EarlierGraph.Mentioned(earlier));
        foreach (var extraction in EarlierGraph.Extractions(earlier))
            _documents.Add(extraction);
    }

    /// <summary>The graph of all that was added.</summary>
    public PropertyGraph Build()
    {
        var graph = new PropertyGraphBuilder();
        var reference = new ReferenceKnowledge(graph, vocabulary);
        var documents = _documents.InOrder();
        var studies = StudyMerger.Merge(documents);
        var evidence = StatedEvidence.Of(studies);

        reference.AddConcepts(_documents.Mentioned);
        reference.AddRelationships(Statements(documents));
        StudyNodes.Add(graph, studies);
        EvidenceNodes.Add(graph, evidence);
        DerivedRelationships.Add(graph, evidence);
        return graph.Build();
    }

    private static List<(string Document, MechanismStatement Statement)> Statements(IReadOnlyList<Extraction> documents) =>
        [.. documents.SelectMany(document => document.MechanismStatements.Select(said => (document.Document.Sha256, said)))];
}
