using EvidenceGraph.Claims.Populations;
using EvidenceGraph.Claims.Reading;
using EvidenceGraph.Claims.Relations;
using EvidenceGraph.Mentions;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Claims.Roles;

/// <summary>Claims that a sentence makes by itself: this drug is a therapy for that disease.</summary>
internal sealed class StatedRelations(ClaimReading reading, PopulationTerms terms)
{
    // What stands in a longer list of drugs and diseases cannot be paired by the words between them.
    private const int MostPairs = 60;

    private readonly RelationSentence?[] _sentences = new RelationSentence?[reading.Sentences.Count];
    private readonly Dictionary<DrugUse, List<(Mention Disease, double Score)>> _known = new(ReferenceEqualityComparer.Instance);

    /// <summary>The diseases that the sentence of <paramref name="use"/> says the drug is a therapy for; and how plainly.</summary>
    /// <param name="use">The drug.</param>
    /// <param name="least">How plainly at least; 0: more likely than not.</param>
    public List<(Mention Disease, double Score)> Of(DrugUse use, double least) => All(use).FindAll(stated => stated.Score > least);

    /// <summary>How plainly its sentence says that the drug of <paramref name="use"/> is a therapy for any disease: the best of them; null where the sentence names none.</summary>
    public double? Best(DrugUse use)
    {
        double? best = null;
        foreach (var (_, score) in All(use))
            best = Math.Max(best ?? score, score);
        return best;
    }

    // Each disease that the sentence names, whatever it says.
    private List<(Mention Disease, double Score)> All(DrugUse use)
    {
        if (!_known.TryGetValue(use, out var found))
            _known.Add(use, found = Read(use));
        return found;
    }

    private List<(Mention Disease, double Score)> Read(DrugUse use)
    {
        var found = new List<(Mention, double)>();
        var sentence = use.Sentence;
        if (!sentence.Names(ConceptKind.Disease) || use.Group.Mentions.Length * sentence.Mentions.Length > MostPairs)
            return found;
        var words = _sentences[sentence.Place] ??= new RelationSentence(RelationTable.BuiltIn, reading.Document.Text, sentence);
        foreach (var mention in sentence.Mentions)
        {
            if (mention.Kind != ConceptKind.Disease || mention.Span.Start < use.Mention.Span.End && use.Mention.Span.Start < mention.Span.End)
                continue;
            if (terms.Of(ConceptKind.Disease, mention.Id) != Standing.Never)
                found.Add((mention, TherapyRelation.Score(words, use.Mention, mention)));
        }

        return found;
    }

    /// <summary>The population of one disease.</summary>
    public Population Only(Mention disease)
    {
        var diseases = new List<string>();
        var antibodies = new List<string>();
        terms.AddParts(disease.Id, diseases, antibodies);
        return terms.MostSpecific(diseases, antibodies);
    }
}
