using EvidenceGraph.Documents;
using EvidenceGraph.Mentions;
using EvidenceGraph.Questions.Wording;
using EvidenceGraph.Text;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Questions.Names;

/// <summary>
/// Finds what a question names: with the finder that reads documents, and then, for words that it left alone, as people type
/// ('mda5 jdm', 'anti pl7', bare antigens).
/// </summary>
internal sealed class EntityReader(Vocabulary vocabulary, MentionFinder finder)
{
    private readonly TypedNames _typedNames = new(vocabulary);
    private readonly LayNames _layNames = new(vocabulary);
    private readonly QuestionSubtypes _subtypes = new(vocabulary);

    /// <summary>What the finder of documents sees in <paramref name="question"/>.</summary>
    public List<QuestionEntity> Mentions(string question) =>
        [.. finder.Find(AsDocument(question)).Mentions.Select(mention => new QuestionEntity(mention.Kind, mention.Id, mention.Span))];

    /// <summary>The entities of <paramref name="question"/> in the order of the words; a concept that is named twice is there twice.</summary>
    /// <param name="question">The question as typed.</param>
    /// <param name="words">Its words.</param>
    /// <param name="mentions">What <see cref="Mentions"/> found.</param>
    /// <param name="isSpoken">Whether a word says something else, and so is no short name.</param>
    public List<QuestionEntity> Read(string question, List<QuestionWord> words, List<QuestionEntity> mentions, Func<int, bool> isSpoken)
    {
        List<QuestionEntity> entities = [.. mentions];
        bool IsTaken(int word) => isSpoken(word) || entities.Exists(entity => entity.Span.Overlaps(words[word].Span));
        entities.AddRange(_typedNames.In(question, words, IsTaken).ToList());
        foreach (var lay in _layNames.In(words, isSpoken).ToList())
        {
            entities.RemoveAll(entity => entity.Span == lay.Span);
            entities.Add(lay);
        }

        for (var i = 0; i < entities.Count; i++)
            entities[i] = AsAntibody(entities[i], question);
        RemoveImplied(entities, question);
        entities = [.. entities.SelectMany(entity => AsParts(entity, question))];
        _subtypes.Apply(entities, words);
        return [.. entities.OrderBy(entity => entity.Span.Start).ThenBy(entity => entity.Kind)];
    }

    // A bare antigen ('MDA5', 'Mi-2') stands for its antibody in this field, not for a target of therapy.
    private QuestionEntity AsAntibody(QuestionEntity entity, string question) =>
        entity.Kind == ConceptKind.Target && _typedNames.AntibodyNamedAfter(entity.Span.Slice(question)) is { } antibody
            ? entity with { Kind = ConceptKind.Antibody, Id = antibody.Id }
            : entity;

    // 'anti-MDA5 dermatomyositis' names two things, the disease and the antibody; 'SSc-ILD' stays one, and so does a name that
    // does not say the antibody.
    private IEnumerable<QuestionEntity> AsParts(QuestionEntity entity, string question)
    {
        var compound = entity.Kind == ConceptKind.Disease ? vocabulary.Find(entity.Kind, entity.Id) : null;
        return compound is null or { PartAntibodies.Count: 0 } || !_typedNames.SayAntibody(QuestionWords.Of(entity.Span.Slice(question).ToString()))
            ? [entity]
            : [
                .. compound.Parts.Select(part => entity with { Id = part }),
                .. compound.PartAntibodies.Select(part => entity with { Kind = ConceptKind.Antibody, Id = part }),
            ];
    }

    // 'PM/DM', 'polymyositis and dermatomyositis'
    private static bool IsPair(QuestionEntity entity, string question) =>
        entity.Kind == ConceptKind.Disease && entity.Span.Slice(question) is var name && (name.Contains('/') || name.Contains(" and ", StringComparison.OrdinalIgnoreCase));

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
        entities.RemoveAll(entity => !first.Contains(entity) && !IsPair(entity, question));
    }

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
