using EvidenceGraph.Mentions;
using EvidenceGraph.Questions.Wording;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Questions.Names;

/// <summary>
/// Mends slips of the pen inside names of several words ('mixed conective tissue disease', 'sistemic sclerosis'): a word that
/// nothing explains becomes the word of a name that it is nearest to. Whether the question then names something there is for the
/// caller to see.
/// </summary>
internal sealed class NameMender(Vocabulary vocabulary)
{
    private const int ShortestMended = 6;
    private const int LettersForTwoErrors = 10;

    private readonly Lazy<List<string>> _nameWords = new(() =>
        [.. vocabulary.Concepts.Where(concept => concept.Kind is ConceptKind.Disease or ConceptKind.Mechanism)
            .SelectMany(concept => concept.Synonyms.Prepend(concept.Name))
            .SelectMany(QuestionWords.Of).Select(word => word.Text)
            .Where(word => word.Length >= ShortestMended && word.All(char.IsAsciiLetter)).Distinct().Order(StringComparer.Ordinal)]);

    /// <summary>The question with such words mended; null where there are none.</summary>
    public QuestionText? Mend(string question, List<QuestionWord> words, Func<QuestionWord, bool> isExplained)
    {
        var mended = new List<(QuestionWord, string)>();
        foreach (var word in words)
        {
            if (word.Text.Length >= ShortestMended && word.Text.All(char.IsAsciiLetter) && !isExplained(word)
                && !PlainWords.Contains(word.Text) && !WordClasses.Contains(word.Text) && Nearest(word.Text) is { } nearest)
                mended.Add((word, nearest));
        }

        return mended.Count == 0 ? null : QuestionText.With(question, mended);
    }

    private string? Nearest(string typed)
    {
        var (least, nearest, isOnly) = (typed.Length >= LettersForTwoErrors ? 2 : 1, (string?)null, true);
        foreach (var word in _nameWords.Value)
        {
            var distance = word[0] == typed[0] ? EditDistance.Between(typed, word, least) : int.MaxValue;
            if (distance > least || distance == 0)
                continue;
            (isOnly, nearest, least) = (distance < least || nearest is null || word.StartsWith(nearest, StringComparison.Ordinal), distance < least || nearest is null ? word : nearest, distance);
        }

        return isOnly ? nearest : null;
    }
}
