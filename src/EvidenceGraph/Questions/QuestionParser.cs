using EvidenceGraph.Mentions;
using EvidenceGraph.Questions.Filters;
using EvidenceGraph.Questions.Names;
using EvidenceGraph.Questions.Wording;
using EvidenceGraph.Text;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Questions;

/// <summary>Takes a question to pieces: its words and cues, what it names, its years and sizes, and what nobody knows.</summary>
internal sealed class QuestionParser(Vocabulary vocabulary, MentionFinder finder)
{
    private const int ShortestMended = 6;
    private const int MostNearNames = 3;

    private readonly EntityReader _entityReader = new(vocabulary, finder);
    private readonly NameMender _nameMender = new(vocabulary);
    private readonly Lazy<NameSearch> _search = new(() => new NameSearch(vocabulary));

    /// <summary>What stands in <paramref name="question"/>.</summary>
    public QuestionParts Parse(string question)
    {
        var text = QuestionText.Plain(question);
        var words = QuestionWords.Of(question);
        var mentions = _entityReader.Mentions(question);
        if (MendNames(question, words, mentions) is { } mended)
            (text, words, mentions) = (mended, QuestionWords.Of(mended.Read), _entityReader.Mentions(mended.Read));
        WordMender.Mend(words, span => mentions.Exists(mention => mention.Span.Overlaps(span)));

        var hits = QuestionCues.In(words);
        var used = new HashSet<int>();
        var numbers = NumberFilters.Read(words, used);
        bool IsSpoken(int word) => used.Contains(word) || hits.Exists(hit => hit.Says(word));
        var named = _entityReader.Read(text.Read, words, mentions, IsSpoken);
        named.RemoveAll(entity => NameContext.IsQualifier(entity, words) || hits.Exists(hit => NameContext.IsInsideCue(entity, hit, words)));
        hits.RemoveAll(hit => NameContext.IsInsideName(hit, words, named));
        var unknown = UnknownNames.In(text.Read, words, word => IsSpoken(word) || named.Exists(entity => entity.Span.Overlaps(words[word].Span)));
        unknown.RemoveAll(span => TryMend(text.Read, span, named));
        var excluded = ExclusionReader.Take(words, hits, named);
        return new QuestionParts(text, words, hits, used, numbers, named, excluded, unknown);
    }

    /// <summary>The concepts that <paramref name="words"/> name, longest first.</summary>
    public IReadOnlyList<QuestionEntity> Names(string words) =>
    [
        .. _entityReader.Read(words, QuestionWords.Of(words), _entityReader.Mentions(words), _ => false)
            .DistinctBy(entity => (entity.Kind, entity.Id)).OrderByDescending(entity => entity.Span.Length),
    ];

    /// <summary>The known names that are spelt most like <paramref name="name"/>, nearest first; none where none is near.</summary>
    public IReadOnlyList<string> NearestTo(string name) =>
        [.. _search.Value.Closest(name, MostNearNames).Select(near => near.Name)];

    // Mended words count only where they then are part of a name.
    private QuestionText? MendNames(string question, List<QuestionWord> words, List<QuestionEntity> mentions)
    {
        if (_nameMender.Mend(question, words, word => mentions.Exists(mention => mention.Span.Overlaps(word.Span))) is not { } mended)
            return null;
        var found = _entityReader.Mentions(mended.Read);
        return mended.Mended.All(span => found.Exists(mention => mention.Span.Contains(span))) ? mended : null;
    }

    // A slip of the pen: one letter, never the first, and only one name that is so near.
    private bool TryMend(string text, TextSpan span, List<QuestionEntity> named)
    {
        var word = text[span.Start..span.End];
        var near = word.Length < ShortestMended
            ? []
            : _search.Value.Closest(word, MostNearNames).Where(one => one.Distance == 1 && char.ToLowerInvariant(one.Name[0]) == char.ToLowerInvariant(word[0])).ToList();
        if (near is not [var best])
            return false;
        named.Add(new QuestionEntity(best.Concept.Kind, best.Concept.Id, span));
        named.Sort((one, other) => one.Span.Start.CompareTo(other.Span.Start));
        return true;
    }
}
