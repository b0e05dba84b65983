using EvidenceGraph.Claims;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Evaluation;

/// <summary>Collects the concepts and claims of a document under the ids that they are counted as.</summary>
internal sealed class ContentBuilder(ConceptFolding folding)
{
    private readonly HashSet<string>[] _concepts = [.. Enumerable.Range(0, DocumentContent.Kinds).Select(_ => new HashSet<string>(StringComparer.Ordinal))];
    private readonly Dictionary<ClaimKey, ClaimContent> _claims = [];

    public void AddConcept(ConceptKind kind, string id)
    {
        if ((int)kind < DocumentContent.Kinds)
            _concepts[(int)kind].UnionWith(folding.Fold(kind, id));
    }

    /// <summary>Adds a claim for each plain disease; of two with one key the first stays.</summary>
    public void AddClaim(string drug, IEnumerable<string> diseases, Role role, ClaimContent content)
    {
        var parts = diseases.SelectMany(disease => folding.Fold(ConceptKind.Disease, disease)).ToList();
        foreach (var one in folding.Fold(ConceptKind.Drug, drug))
            foreach (var disease in parts)
                _claims.TryAdd(new ClaimKey(one, disease, role), content);
    }

    public DocumentContent Build(IReadOnlyList<IReadOnlyList<string?>> study) => new(_concepts, _claims, study);
}
