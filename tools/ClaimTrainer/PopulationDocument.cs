using EvidenceGraph.Claims;
using EvidenceGraph.Claims.Populations;
using EvidenceGraph.Claims.Reading;
using EvidenceGraph.Evaluation;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.ClaimTrainer;

/// <summary>A document that populations are learned from: what it names, and what of it its annotation says that the patients have.</summary>
internal sealed class PopulationDocument
{
    /// <summary>What is neither asked for nor held against who finds it.</summary>
    public const int Free = -1;

    private readonly ConceptFolding _folding;
    private readonly HashSet<string>[] _own, _free;

    public PopulationDocument(ClaimReading reading, GoldDocument gold, PopulationTerms terms, ConceptFolding folding)
    {
        _folding = folding;
        Reading = reading;
        Gold = gold;
        var sentences = NamingFinder.Sentences(reading);
        Diseases = NamingFinder.Find(sentences, terms, ConceptKind.Disease);
        Antibodies = NamingFinder.Find(sentences, terms, ConceptKind.Antibody);
        var claims = gold.Stated.Claims.Where(claim => claim.Key.Role is not (Role.Mentioned or Role.Approved)).ToList();
        if (claims.Count == 0)
            claims = [.. gold.Stated.Claims];
        _own = [[.. claims.Select(claim => claim.Key.Disease)], [.. claims.SelectMany(claim => claim.Value.Antibodies)]];
        _free =
        [
            [.. gold.Optional.Claims.Keys.Select(key => key.Disease), .. gold.Optional.Concepts[(int)ConceptKind.Disease]],
            [.. gold.Optional.Claims.Values.SelectMany(claim => claim.Antibodies), .. gold.Optional.Concepts[(int)ConceptKind.Antibody]],
        ];
    }

    public ClaimReading Reading { get; }

    public GoldDocument Gold { get; }

    public List<NamedConcept> Diseases { get; }

    public List<NamedConcept> Antibodies { get; }

    /// <summary>Whether it tells anything of populations.</summary>
    public bool Counts => Reading.Sentences.Count > 0 && _own[0].Count > 0;

    /// <summary>The ids of the annotated population.</summary>
    public IReadOnlySet<string> Own(ConceptKind kind) => _own[Index(kind)];

    /// <summary>1 where the patients have it, 0 where not, <see cref="Free"/> where nobody asks.</summary>
    public int Label(ConceptKind kind, string id)
    {
        id = Plain(kind, id);
        if (_own[Index(kind)].Contains(id))
            return 1;
        return _free[Index(kind)].Contains(id) ? Free : 0;
    }

    /// <summary>The id under which it is counted.</summary>
    public string Plain(ConceptKind kind, string id) => _folding.Fold(kind, id).FirstOrDefault() ?? id;

    private static int Index(ConceptKind kind) => kind == ConceptKind.Disease ? 0 : 1;
}
