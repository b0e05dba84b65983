using EvidenceGraph.Mentions;
using EvidenceGraph.Questions.Filters;
using EvidenceGraph.Questions.Intents;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Questions;

/// <summary>
/// A question in words becomes an intent, entities and filters. Made once, safe for any number of threads.
/// </summary>
/// <param name="vocabulary">What a question may name.</param>
/// <param name="finder">Finds the names as in documents.</param>
/// <param name="judge">Decides on the intent; the built-in judge where it is null.</param>
internal sealed class QuestionReader(Vocabulary vocabulary, MentionFinder finder, IntentJudge? judge = null)
{
    /// <summary>Questions longer than this are refused rather than read in part.</summary>
    public const int LongestQuestion = 1000;

    private readonly QuestionParser _parser = new(vocabulary, finder);
    private readonly IntentJudge _judge = judge ?? IntentJudge.BuiltIn;
    private readonly QuestionSuggestions _suggestions = new(vocabulary);

    /// <summary>How <paramref name="question"/> is understood. Never fails: what cannot be read has no intent, and says why.</summary>
    public QuestionReading Read(string question)
    {
        if (question.Length > LongestQuestion)
            return new QuestionReading(question, null, [], new QuestionFilters(), [], [], $"The question is longer than {LongestQuestion} characters.");

        var parts = _parser.Parse(question);
        if (parts.Unknown.Count > 0)
            return Unknown(parts);
        if (OutsideTopics.Certain(parts.Hits) is { } topic)
            return Refused(parts, OutsideTopics.Refusal(topic));
        if (parts.Entities.Count == 0)
            return Refused(parts, OutsideTopics.Any(parts.Hits) is { } strange ? OutsideTopics.Refusal(strange) : "The question names no disease, antibody, drug, mechanism or target that is known here.");
        if (IntentOf(parts) is not { } intent)
            return Refused(parts, OutsideTopics.Any(parts.Hits) is { } near ? OutsideTopics.Refusal(near) : "The question cannot be read.");

        var filters = CueFilters.Add(parts.Numbers, intent, parts.Hits, parts.Words) with { Exclude = parts.Exclusions };
        return new QuestionReading(question, intent, parts.Entities, filters, [], [], null) { Notes = FilterNotes.Of(parts.Text.Read, parts.Words, parts.Hits) };
    }

    /// <summary>What stands in <paramref name="question"/>, before anything is decided.</summary>
    public QuestionParts Parts(string question) => _parser.Parse(question);

    /// <summary>The concepts that <paramref name="words"/> name, longest first; for verbs that take a name and no question.</summary>
    public IReadOnlyList<QuestionEntity> Names(string words) => _parser.Names(words);

    /// <summary>The known names that are spelt most like <paramref name="name"/>, nearest first; none where none is near.</summary>
    public IReadOnlyList<string> NearestTo(string name) => _parser.NearestTo(name);

    private QuestionIntent? IntentOf(QuestionParts parts)
    {
        var named = new NamedKinds(parts.Entities);
        return parts.Outline.IsBare ? named.Suggested : _judge.Judge(parts.Signs(), named);
    }

    private QuestionReading Unknown(QuestionParts parts)
    {
        var unknown = parts.UnknownWords;
        var reading = Refused(parts, $"Not known to the vocabulary: {string.Join(", ", unknown)}.") with { Unknown = unknown };
        var nearest = unknown.SelectMany(NearestTo).ToList();
        return nearest.Count == 0 ? reading : reading with { Suggestions = nearest };
    }

    private QuestionReading Refused(QuestionParts parts, string why)
    {
        var entities = parts.Entities;
        return new QuestionReading(parts.Text.Typed, null, entities, new QuestionFilters(), [], _suggestions.For(entities, _judge.Nearest(parts.Signs())), why);
    }
}
