using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Questions;

/// <summary>The nearest questions that can be answered, in words, for one that cannot.</summary>
internal sealed class QuestionSuggestions(Vocabulary vocabulary)
{
    /// <summary>Three questions about what <paramref name="entities"/> name, or in general where they name nothing.</summary>
    public IReadOnlyList<string> For(IReadOnlyList<QuestionEntity> entities)
    {
        var population = string.Join(" with ", Names(entities, ConceptKind.Disease).Concat(Names(entities, ConceptKind.Antibody)).Take(2));
        var treatment = Names(entities, ConceptKind.Drug).Concat(Names(entities, ConceptKind.Mechanism)).FirstOrDefault();
        return (population, treatment) switch
        {
            ("", null) => ["Which mechanisms have been tried for DISEASE?", "Has DRUG worked in DISEASE?", "Which studies of DRUG are there?"],
            ("", _) => [$"Where has {treatment} been tried?", $"How does {treatment} work?", $"Which studies of {treatment} are there?"],
            (_, null) =>
            [
                $"Which mechanisms have been tried for {population}?", $"Which drugs have been tried for {population}?",
                $"What has not been tried yet in {population}?",
            ],
            _ => [$"Has {treatment} worked in {population}?", $"Which studies of {treatment} in {population} are there?", $"How is {treatment} linked to {population}?"],
        };
    }

    private IEnumerable<string> Names(IReadOnlyList<QuestionEntity> entities, ConceptKind kind) =>
        entities.Where(entity => entity.Kind == kind).Select(entity => vocabulary.Find(kind, entity.Id)!.Name);
}
