using EvidenceGraph.Mentions;
using EvidenceGraph.Text;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Questions;

/// <summary>A question in words becomes an intent, entities and filters. Made once, safe for any number of threads.</summary>
internal sealed class QuestionReader(Vocabulary vocabulary, MentionFinder finder)
{
    /// <summary>Questions longer than this are refused rather than read in part.</summary>
    public const int LongestQuestion = 1000;

    private const int MostNearNames = 3;
    private const int ShortestMended = 6;

    private readonly EntityReader _entityReader = new(vocabulary, finder);
    private readonly Lazy<NameSearch> _search = new(() => new NameSearch(vocabulary));
    private readonly QuestionSuggestions _suggestions = new(vocabulary);

    /// <summary>How <paramref name="question"/> is understood. Never fails: what cannot be read has no intent, and says why.</summary>
    public QuestionReading Read(string question)
    {
        if (question.Length > LongestQuestion)
            return Refused(question, [], [], $"The question is longer than {LongestQuestion} characters.");

        var words = QuestionWords.Of(question);
        var hits = QuestionCues.In(words);
        var used = new HashSet<int>();
        var filters = FilterReader.Numbers(words, used);
        var entities = _entityReader.Read(question, words, word => used.Contains(word) || IsSpoken(hits, word));
        hits.RemoveAll(hit => IsInsideName(hit, words, entities));

        var unknown = UnknownNames.In(question, words, word => used.Contains(word) || IsSpoken(hits, word) || IsNamed(words[word], entities));
        unknown.RemoveAll(span => TryMend(question, span, entities));
        var excluded = ExclusionReader.Take(words, hits, entities);
        if (hits.Find(hit => hit.Cue.Field == "outside").Cue is { } outside)
            return Refused(question, entities, [], $"This lies outside what the graph holds ({outside.Value}).");
        if (IsDefinition(words, entities))
            return Refused(question, entities, [], "This asks what something is, which the graph does not say.");
        if (unknown.Count > 0)
            return Unknown(question, entities, unknown.ConvertAll(span => question[span.Start..span.End]));
        if (IntentReader.Read(words, hits, entities) is not { } intent)
            return Refused(question, entities, [], "The question cannot be read.");

        filters = FilterReader.WithCues(filters, intent, hits) with { Exclude = excluded };
        return new QuestionReading(question, intent, entities, filters, [], [], null);
    }

    /// <summary>The concepts that <paramref name="words"/> name, longest first; for verbs that take a name and no question.</summary>
    public IReadOnlyList<QuestionEntity> Names(string words) =>
        [.. _entityReader.Read(words, QuestionWords.Of(words), _ => false).OrderByDescending(entity => entity.Span.Length)];

    /// <summary>The known names that are spelt most like <paramref name="name"/>, nearest first; none where none is near.</summary>
    public IReadOnlyList<string> NearestTo(string name) =>
        [.. _search.Value.Closest(name, MostNearNames).Select(near => near.Name)];

    // A slip of the pen: one letter, never the first, and only one name that is so near.
    private bool TryMend(string question, TextSpan span, List<QuestionEntity> entities)
    {
        var typed = question[span.Start..span.End];
        var near = typed.Length < ShortestMended
            ? []
            : _search.Value.Closest(typed, MostNearNames).Where(one => one.Distance == 1 && char.ToLowerInvariant(one.Name[0]) == char.ToLowerInvariant(typed[0])).ToList();
        if (near is not [var best])
            return false;
        entities.Add(new QuestionEntity(best.Concept.Kind, best.Concept.Id, span));
        entities.Sort((one, other) => one.Span.Start.CompareTo(other.Span.Start));
        return true;
    }

    private QuestionReading Unknown(string question, List<QuestionEntity> entities, List<string> unknown)
    {
        var reading = Refused(question, entities, unknown, $"Not known to the vocabulary: {string.Join(", ", unknown)}.");
        var nearest = unknown.SelectMany(NearestTo).ToList();
        return nearest.Count == 0 ? reading : reading with { Suggestions = nearest };
    }

    private QuestionReading Refused(string question, List<QuestionEntity> entities, List<string> unknown, string why) =>
        new(question, null, entities, new QuestionFilters(), unknown, _suggestions.For(entities), why);

    // 'What is dermatomyositis?': nothing but the name. Of a drug it asks how it works, which can be answered.
    private static bool IsDefinition(List<QuestionWord> words, List<QuestionEntity> entities) =>
        words is [{ Text: "what" or "who" }, { Text: "is" or "are" }, ..]
        && entities.Count > 0 && entities.TrueForAll(entity => entity.Kind != ConceptKind.Drug)
        && words.Skip(2).All(word => word.Text is "a" or "an" or "the" or "?" or "." or "antibody" or "antibodies" || IsNamed(word, entities));

    private static bool IsSpoken(List<CueHit> hits, int word) =>
        hits.Exists(hit => hit.First <= word && word < hit.End && !hit.Cue.Pattern.Contains("~"));

    private static bool IsNamed(QuestionWord word, List<QuestionEntity> entities) =>
        entities.Exists(entity => entity.Span.Start < word.Span.End && word.Span.Start < entity.Span.End);

    // 'JAK inhibitor therapy' asks for no therapy: words inside a name, or all but the gap of a cue, say nothing else.
    private static bool IsInsideName(CueHit hit, List<QuestionWord> words, List<QuestionEntity> entities)
    {
        var span = new TextSpan(words[hit.First].Span.Start, words[hit.End - 1].Span.End);
        return entities.Exists(entity => entity.Span.Contains(span));
    }
}
