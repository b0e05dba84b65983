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

    /// <summary>The diseases that the sentence of <paramref name="use"/> says the drug is a therapy for; and how plainly.</summary>
    /// <param name="use">The drug.</param>
    /// <param name="least">How plainly at least; 0: more likely than not.</param>
    public List<(Mention Disease, double Score)> Of(DrugUse use, double least)
    {
        var found = new List<(Mention, double)>();
        var sentence = use.Sentence;
        if (!sentence.Names(ConceptKind.Disease) || use.Group.Mentions.Count * sentence.Mentions.Count > MostPairs)
            return found;
        var words = new RelationSentence(RelationTable.BuiltIn, reading.Document.Text, sentence);
        foreach (var mention in sentence.Mentions)
        {
            if (mention.Kind != ConceptKind.Disease || mention.Span.Start < use.Mention.Span.End && use.Mention.Span.Start < mention.Span.End)
                continue;
            var score = TherapyRelation.Score(words, use.Mention, mention);
            if (score > least && terms.Of(ConceptKind.Disease, mention.Id) != Standing.Never)
                found.Add((mention, score));
        }

        return found;
    }

    /// <summary>How plainly its sentence says that the drug of <paramref name="use"/> is a therapy for any disease: the best of them; null where the sentence names none.</summary>
    public double? Best(DrugUse use)
    {
        double? best = null;
        foreach (var (_, score) in Of(use, double.NegativeInfinity))
            best = Math.Max(best ?? score, score);
        return best;
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
