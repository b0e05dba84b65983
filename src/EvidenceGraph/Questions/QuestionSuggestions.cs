using EvidenceGraph.Questions.Intents;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Questions;

/// <summary>The nearest questions that can be answered, in words, for one that cannot.</summary>
internal sealed class QuestionSuggestions(Vocabulary vocabulary)
{
    private const int Most = 3;

    /// <summary>
    /// Questions about what <paramref name="entities"/> name, in the order of <paramref name="nearest"/>; with words in capitals in
    /// place of names where they name nothing.
    /// </summary>
    public IReadOnlyList<string> For(IReadOnlyList<QuestionEntity> entities, IEnumerable<QuestionIntent> nearest)
    {
        var named = new NamedKinds([.. entities]);
        return [.. nearest.Where(intent => entities.Count == 0 || (named.Allow(intent) && (intent != QuestionIntent.DrugsOf || named.Acting))).Select(intent => Ask(intent, entities)).Take(Most)];
    }

    private string Ask(QuestionIntent intent, IReadOnlyList<QuestionEntity> entities)
    {
        var population = Join(entities, "DISEASE", ConceptKind.Disease, ConceptKind.Antibody);
        var treatment = First(entities, "DRUG", ConceptKind.Drug, ConceptKind.Mechanism, ConceptKind.Target);
        var any = entities.Count == 0 ? "DRUG" : NameOf(entities[0]);
        return intent switch
        {
            QuestionIntent.MechanismsTried => $"Which mechanisms have been tried for {population}?",
            QuestionIntent.DrugsTried => $"Which drugs have been tried for {population}?",
            QuestionIntent.Evidence => population == "DISEASE" && entities.Count > 0 ? $"What is the evidence for {treatment}?" : $"Has {treatment} worked in {population}?",
            QuestionIntent.PopulationsOf => $"In which diseases has {treatment} been tried?",
            QuestionIntent.MechanismOf => $"What is the mechanism of action of {First(entities, "DRUG", ConceptKind.Drug)}?",
            QuestionIntent.DrugsOf => $"Which drugs act by {First(entities, "MECHANISM", ConceptKind.Mechanism, ConceptKind.Target, ConceptKind.Drug)}?",
            QuestionIntent.AntibodiesOf => $"Which antibodies mark {First(entities, "DISEASE", ConceptKind.Disease)}?",
            QuestionIntent.DiseasesOf => $"Which diseases are marked by {First(entities, "ANTIBODY", ConceptKind.Antibody)}?",
            QuestionIntent.Untried => $"What has not been tried yet in {population}?",
            QuestionIntent.Contradictions => $"Where do studies disagree about {any}?",
            QuestionIntent.Studies => $"Which studies of {any} are there?",
            _ => $"How is {any} linked to {(entities.Count > 1 ? NameOf(entities[1]) : "DISEASE")}?",
        };
    }

    private string Join(IReadOnlyList<QuestionEntity> entities, string placeholder, params ConceptKind[] kinds) =>
        string.Join(" with ", entities.Where(entity => kinds.Contains(entity.Kind)).Take(2).Select(NameOf)) is { Length: > 0 } names ? names : placeholder;

    private string First(IReadOnlyList<QuestionEntity> entities, string placeholder, params ConceptKind[] kinds) =>
        kinds.SelectMany(kind => entities.Where(entity => entity.Kind == kind)).FirstOrDefault() is { } entity ? NameOf(entity) : placeholder;

    private string NameOf(QuestionEntity entity) => vocabulary.Find(entity.Kind, entity.Id)!.Name;
}
