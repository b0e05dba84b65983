using EvidenceGraph.Documents;
using EvidenceGraph.Mentions;
using EvidenceGraph.Text;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Questions;

/// <summary>
/// Finds what a question names: with the finder that reads documents, and then, for words that it left alone, as people type
/// ('mda5 jdm', 'anti pl7', bare antigens).
/// </summary>
internal sealed class EntityReader(Vocabulary vocabulary, MentionFinder finder)
{
    private readonly TypedNames _typedNames = new(vocabulary);
    private readonly QuestionSubtypes _subtypes = new(vocabulary);

    /// <summary>The entities of <paramref name="question"/> in the order of the words, each concept once.</summary>
    public List<QuestionEntity> Read(string question, List<QuestionWord> words, Func<int, bool> isSpoken)
    {
        var entities = finder.Find(AsDocument(question)).Mentions
            .Select(mention => new QuestionEntity(mention.Kind, mention.Id, mention.Span))
            .ToList();
        entities.AddRange(_typedNames.In(words, word => isSpoken(word) || entities.Exists(entity => Covers(entity.Span, words[word].Span))));
        for (var i = 0; i < entities.Count; i++)
            entities[i] = AsAntibody(entities[i], question);
        RemoveImplied(entities, question);
        entities = [.. entities.SelectMany(AsParts)];
        _subtypes.Apply(entities, words);
        return [.. entities.OrderBy(entity => entity.Span.Start).ThenBy(entity => entity.Kind).DistinctBy(entity => (entity.Kind, entity.Id))];
    }

    // A bare antigen ('MDA5', 'Mi-2') stands for its antibody in this field, not for a target of therapy.
    private QuestionEntity AsAntibody(QuestionEntity entity, string question) =>
        entity.Kind == ConceptKind.Target && _typedNames.AntibodyOf(entity.Span.Slice(question)) is { } antibody
            ? entity with { Kind = ConceptKind.Antibody, Id = antibody.Id }
            : entity;

    // 'anti-MDA5 dermatomyositis' names two things, the disease and the antibody; 'SSc-ILD' stays one.
    private IEnumerable<QuestionEntity> AsParts(QuestionEntity entity)
    {
        var compound = entity.Kind == ConceptKind.Disease ? vocabulary.Find(entity.Kind, entity.Id) : null;
        return compound is null or { PartAntibodies.Count: 0 }
            ? [entity]
            : [
                .. compound.Parts.Select(part => entity with { Id = part }),
                .. compound.PartAntibodies.Select(part => entity with { Kind = ConceptKind.Antibody, Id = part }),
            ];
    }

    // A class and its mechanism share a name and are both meant ('JAK inhibitors'); a procedure that is its own mechanism is one.
    private bool IsSubstance(QuestionEntity entity) =>
        entity.Kind == ConceptKind.Drug && vocabulary.Find(entity.Kind, entity.Id)!.Fields.GetValueOrDefault("kind") != "class";

    // What is named inside a longer name is not what was meant. Of two concepts of one kind with the same name the vocabulary's
    // first is; and a gene's own symbol is the gene.
    private void RemoveImplied(List<QuestionEntity> entities, string question)
    {
        entities.RemoveAll(entity => entities.Exists(other => other.Span.Contains(entity.Span) && other.Span.Length > entity.Span.Length));
        entities.RemoveAll(entity => entities.Exists(other =>
            other.Span == entity.Span && other.Kind == ConceptKind.Target && other.Id != entity.Id && entity.Span.Slice(question).SequenceEqual(other.Id)));
        entities.RemoveAll(entity => entity.Kind == ConceptKind.Mechanism && entities.Exists(other => other.Span == entity.Span && IsSubstance(other)));
        var first = entities.OrderBy(entity => vocabulary.IndexOf(entity.Kind, entity.Id)).DistinctBy(entity => (entity.Kind, entity.Span)).ToList();
        entities.RemoveAll(entity => !first.Contains(entity));
    }

    private static bool Covers(TextSpan entity, TextSpan word) => entity.Start < word.End && word.Start < entity.End;

    private static Document AsDocument(string question)
    {
        var all = new TextSpan(0, question.Length);
        return new Document
        {
            Path = "question",
            Format = "text",
            Text = question,
            Sha256 = "",
            Sections = [new Section(SectionRole.Body, null, all)],
            Sentences = [new Sentence(all, 0)],
        };
    }
}
