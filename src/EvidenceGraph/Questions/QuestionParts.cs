using EvidenceGraph.Questions.Intents;
using EvidenceGraph.Questions.Names;
using EvidenceGraph.Questions.Wording;
using EvidenceGraph.Text;

namespace EvidenceGraph.Questions;

/// <summary>What stands in a question, before anything is decided. Spans are those of the text as it is read.</summary>
/// <param name="Text">The question.</param>
/// <param name="Words">Its words.</param>
/// <param name="Hits">The cues that stand in them.</param>
/// <param name="Used">The indices of the words that give years and sizes.</param>
/// <param name="Numbers">Those years and sizes.</param>
/// <param name="Named">What it names, each time that it does.</param>
/// <param name="Excluded">What it names to leave out.</param>
/// <param name="Unknown">Where words stand that look like a name and are none that is known.</param>
internal sealed record QuestionParts(
    QuestionText Text,
    List<QuestionWord> Words,
    List<CueHit> Hits,
    HashSet<int> Used,
    QuestionFilters Numbers,
    List<QuestionEntity> Named,
    List<QuestionEntity> Excluded,
    List<TextSpan> Unknown)
{
    /// <summary>What it names, each concept once, where it was typed.</summary>
    public List<QuestionEntity> Entities => AsTyped(Named);

    /// <summary>What it leaves out, each concept once, where it was typed.</summary>
    public List<QuestionEntity> Exclusions => AsTyped(Excluded);

    /// <summary>The words that nobody knows, as typed.</summary>
    public List<string> UnknownWords => Unknown.ConvertAll(span => Text.TypedAt(span).Slice(Text.Typed).ToString());

    /// <summary>What it says beyond particular names and filters.</summary>
    public QuestionOutline Outline => QuestionOutline.Of(Words, IsDropped, Named);

    /// <summary>The signs by which it shows what it is after.</summary>
    public HashSet<string> Signs() => QuestionSigns.Of(Outline, Hits);

    private bool IsDropped(int word) =>
        Used.Contains(word)
        || Hits.Exists(hit => hit.Cue.Field == "exclude" && hit.Says(word))
        || Excluded.Exists(entity => entity.Span.Overlaps(Words[word].Span));

    private List<QuestionEntity> AsTyped(List<QuestionEntity> entities) =>
        [.. entities.DistinctBy(entity => (entity.Kind, entity.Id)).Select(entity => entity with { Span = Text.TypedAt(entity.Span) })];
}
