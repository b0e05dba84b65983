namespace EvidenceGraph.Vocabularies;

/// <summary>What can be named, and what is known of it beforehand. Immutable; safe for any number of threads.</summary>
public sealed class Vocabulary
{
    private readonly ConceptIndex _index;
    private readonly ILookup<string, DrugMechanism> _mechanismsOfDrug;
    private readonly ILookup<string, DiseaseAntibody> _antibodiesOfDisease;

    internal Vocabulary(
        IReadOnlyList<Concept> concepts,
        IReadOnlyList<DrugMechanism> drugMechanisms,
        IReadOnlyList<DiseaseAntibody> diseaseAntibodies,
        IReadOnlyList<AmbiguousName> ambiguousNames,
        ConceptIndex index,
        string digest)
    {
        Concepts = concepts;
        DrugMechanisms = drugMechanisms;
        DiseaseAntibodies = diseaseAntibodies;
        AmbiguousNames = ambiguousNames;
        Digest = digest;
        _index = index;
        _mechanismsOfDrug = drugMechanisms.ToLookup(row => row.Drug, StringComparer.Ordinal);
        _antibodiesOfDisease = diseaseAntibodies.ToLookup(row => row.Disease, StringComparer.Ordinal);
    }

    /// <summary>All concepts, in the order of the tables.</summary>
    public IReadOnlyList<Concept> Concepts { get; }

    /// <summary>The rows that say how drugs act.</summary>
    public IReadOnlyList<DrugMechanism> DrugMechanisms { get; }

    /// <summary>The rows that say which antibodies go with which diseases.</summary>
    public IReadOnlyList<DiseaseAntibody> DiseaseAntibodies { get; }

    /// <summary>The names that need a cue to be understood: the rows of one name follow each other in the order of preference.</summary>
    public IReadOnlyList<AmbiguousName> AmbiguousNames { get; }

    /// <summary>SHA-256 (lower-case hex) of the tables as read: the same tables give the same digest.</summary>
    public string Digest { get; }

    /// <summary>The concept, or null where the vocabulary has none of that kind and id.</summary>
    public Concept? Find(ConceptKind kind, string id) => IndexOf(kind, id) is >= 0 and var place ? Concepts[place] : null;

    /// <summary>Where in <see cref="Concepts"/> the concept stands; -1 where the vocabulary has none of that kind and id.</summary>
    internal int IndexOf(ConceptKind kind, string id) => _index[kind, id];

    /// <summary>How <paramref name="drug"/> (an id) itself acts; what its classes do is not included.</summary>
    public IEnumerable<DrugMechanism> MechanismsOf(string drug) => _mechanismsOfDrug[drug];

    /// <summary>Which antibodies go with <paramref name="disease"/> (an id) itself.</summary>
    public IEnumerable<DiseaseAntibody> AntibodiesOf(string disease) => _antibodiesOfDisease[disease];

    /// <summary>Whether <paramref name="id"/> is <paramref name="ancestor"/> or lies below it.</summary>
    public bool IsA(ConceptKind kind, string id, string ancestor)
    {
        if (id == ancestor)
            return true;
        foreach (var parent in Find(kind, id)?.Parents ?? [])
        {
            if (IsA(kind, parent, ancestor))
                return true;
        }

        return false;
    }
}
