using EvidenceGraph.Text;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Claims.Populations;

/// <summary>
/// What the diseases and antibodies of a vocabulary are to a population, from its notes and from <c>secondary.tsv</c>.
/// In a vocabulary without notes, of other ids, all are primary. Immutable.
/// </summary>
internal sealed class PopulationTerms
{
    // Aimed itself, but nearly everything lies below it.
    private const string Widest = "autoimmune-disease";

    // For each concept of the vocabulary; primary where nothing says otherwise.
    private readonly Standing[] _standing;
    private readonly Vocabulary _vocabulary;

    public PopulationTerms(Vocabulary vocabulary)
    {
        _vocabulary = vocabulary;
        _standing = new Standing[vocabulary.Concepts.Count];
        var roots = Roots();
        for (var i = 0; i < _standing.Length; i++)
        {
            var concept = vocabulary.Concepts[i];
            if (concept.Kind is not (ConceptKind.Disease or ConceptKind.Antibody))
                continue;
            var standing = Noted(concept);
            foreach (var (kind, id, rooted) in roots)
            {
                if (kind == concept.Kind && (id == concept.Id || (kind == ConceptKind.Disease && id != Widest && vocabulary.IsA(kind, concept.Id, id))))
                    standing = rooted;
            }

            _standing[i] = standing;
        }
    }

    /// <summary>When <paramref name="id"/> makes a population.</summary>
    public Standing Of(ConceptKind kind, string id) => _vocabulary.IndexOf(kind, id) is >= 0 and var place ? _standing[place] : Standing.Primary;

    /// <summary>Adds <paramref name="disease"/> as its parts: plain diseases to <paramref name="diseases"/>, antibodies to <paramref name="antibodies"/>.</summary>
    public void AddParts(string disease, List<string> diseases, List<string> antibodies)
    {
        var concept = _vocabulary.Find(ConceptKind.Disease, disease);
        if (concept is null || concept.Parts.Count == 0)
            AddOnce(diseases, disease);
        foreach (var part in concept?.Parts ?? [])
            AddOnce(diseases, part);
        foreach (var antibody in concept?.PartAntibodies ?? [])
            AddOnce(antibodies, antibody);
    }

    /// <summary>The population of <paramref name="diseases"/> without those that another one is a subtype of.</summary>
    public Population MostSpecific(List<string> diseases, List<string> antibodies)
    {
        var kept = new List<string>(diseases.Count);
        foreach (var disease in diseases)
        {
            var wider = false;
            foreach (var other in diseases)
                wider |= other != disease && Covers(disease, other);
            if (!wider)
                AddOnce(kept, disease);
        }

        kept.Sort(StringComparer.Ordinal);
        antibodies.Sort(StringComparer.Ordinal);
        return new Population(kept, [.. antibodies]);
    }

    /// <summary>Whether <paramref name="narrow"/> is <paramref name="wide"/> or lies below it.</summary>
    public bool Covers(string wide, string narrow) => _vocabulary.IsA(ConceptKind.Disease, narrow, wide);

    /// <summary>Whether <paramref name="disease"/>, or a part of it, lies below one of the first <paramref name="count"/> of <paramref name="diseases"/>.</summary>
    public bool IsNarrower(string disease, List<string> diseases, int count)
    {
        for (var i = 0; i < count; i++)
        {
            if (Covers(diseases[i], disease))
                return true;
        }

        return false;
    }

    /// <summary>Whether <paramref name="disease"/> is one of <paramref name="population"/>, wider than one or narrower than one.</summary>
    public bool Touches(string disease, Population population)
    {
        foreach (var other in population.Diseases)
        {
            if (Covers(disease, other) || Covers(other, disease))
                return true;
        }

        return false;
    }

    private static Standing Noted(Concept concept)
    {
        if (!concept.Fields.TryGetValue("notes", out var notes))
            return Standing.Primary;
        if (notes.StartsWith("harm", StringComparison.Ordinal))
            return Standing.Never;
        var aimed = notes.StartsWith("manifestation", StringComparison.Ordinal) || notes.Contains("finding", StringComparison.Ordinal)
            || notes.StartsWith("mimic", StringComparison.Ordinal);
        return aimed ? Standing.Aimed : Standing.Primary;
    }

    private static void AddOnce(List<string> ids, string id)
    {
        if (!ids.Contains(id))
            ids.Add(id);
    }

    private static List<(ConceptKind Kind, string Id, Standing Standing)> Roots() =>
        EmbeddedTable.Rows("secondary.tsv").ConvertAll(cells => (EmbeddedTable.Value<ConceptKind>(cells[0]), cells[1], EmbeddedTable.Value<Standing>(cells[2])));
}
