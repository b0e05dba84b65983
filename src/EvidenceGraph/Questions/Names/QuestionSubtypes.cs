using EvidenceGraph.Questions.Wording;
using EvidenceGraph.Text;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Questions.Names;

/// <summary>
/// Words elsewhere in a question that make a disease a narrower one ('dermatomyositis … in children'), or add one to it
/// ('scleroderma … with lung involvement'), from the embedded table <c>question_subtypes.tsv</c>. A row whose ids the vocabulary
/// lacks says nothing.
/// </summary>
internal sealed class QuestionSubtypes
{
    private readonly List<(string[] Words, string Disease, string Becomes)> _rows = [];
    private readonly Vocabulary _vocabulary;

    public QuestionSubtypes(Vocabulary vocabulary)
    {
        _vocabulary = vocabulary;
        foreach (var row in EmbeddedTable.Rows("question_subtypes.tsv"))
        {
            if (vocabulary.Find(ConceptKind.Disease, row[2]) is not null)
                _rows.Add((row[0].Split('/'), row[1], row[2]));
        }
    }

    /// <summary>Narrows or adds to the diseases among <paramref name="entities"/>.</summary>
    public void Apply(List<QuestionEntity> entities, List<QuestionWord> words)
    {
        foreach (var (cues, disease, becomes) in _rows)
        {
            var word = words.FindIndex(word => cues.Contains(word.Text) && !entities.Exists(entity => entity.Span.Contains(word.Span)));
            if (word < 0)
                continue;
            if (disease.Length > 0)
                Narrow(entities, disease, becomes);
            else if (entities.Exists(entity => entity.Kind is ConceptKind.Disease or ConceptKind.Antibody) && !entities.Exists(entity => IsLike(entity, becomes)))
                entities.Add(new QuestionEntity(ConceptKind.Disease, becomes, words[word].Span));
        }
    }

    private static void Narrow(List<QuestionEntity> entities, string disease, string becomes)
    {
        for (var i = 0; i < entities.Count; i++)
        {
            if (entities[i].Kind == ConceptKind.Disease && entities[i].Id == disease)
                entities[i] = entities[i] with { Id = becomes };
        }
    }

    // A subtype, or a compound with that part, already says what would be added.
    private bool IsLike(QuestionEntity entity, string id) =>
        entity.Kind == ConceptKind.Disease
        && (_vocabulary.IsA(ConceptKind.Disease, entity.Id, id)
            || (_vocabulary.Find(ConceptKind.Disease, entity.Id)?.Parts.Any(part => _vocabulary.IsA(ConceptKind.Disease, part, id)) ?? false));
}
