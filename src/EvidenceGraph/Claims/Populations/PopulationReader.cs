using EvidenceGraph.Claims.Reading;
using EvidenceGraph.Claims.Roles;
using EvidenceGraph.Mentions;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Claims.Populations;

/// <summary>For whom a statement is: the study's population, unless its own sentence names others.</summary>
/// <param name="terms">What diseases are to a population.</param>
/// <param name="study">The population of the study.</param>
internal sealed class PopulationReader(PopulationTerms terms, Population study)
{
    /// <summary>What diseases are to a population.</summary>
    public PopulationTerms Terms { get; } = terms;

    /// <summary>The population of the study.</summary>
    public Population Study { get; } = study;

    /// <summary>The population that the sentence of <paramref name="use"/> speaks of.</summary>
    public Population Of(DrugUse use, Role role)
    {
        var local = Local(use.Sentence, Standing.Aimed);
        if (local.Diseases.Count > 0 && role is Role.Mentioned or Role.Approved)
            return local;
        return Study;
    }

    /// <summary>The diseases and antibodies that <paramref name="sentence"/> names as those of people.</summary>
    public Population Local(SentenceReading sentence, Standing most)
    {
        var diseases = new List<string>();
        var antibodies = new List<string>();
        foreach (var mention in sentence.Mentions)
        {
            if (mention.Assertion == Assertion.Negated || Terms.Of(mention.Kind, mention.Id) > most || PopulationFinder.IsAside(sentence, mention))
                continue;
            if (mention.Kind == ConceptKind.Disease)
                Terms.AddParts(mention.Id, diseases, antibodies);
            else if (mention.Kind == ConceptKind.Antibody && !antibodies.Contains(mention.Id))
                antibodies.Add(mention.Id);
        }

        return Terms.MostSpecific(diseases, antibodies);
    }
}
