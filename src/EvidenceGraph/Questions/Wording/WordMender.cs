using EvidenceGraph.Mentions;
using EvidenceGraph.Text;

namespace EvidenceGraph.Questions.Wording;

/// <summary>Mends slips of the pen in the words that say what is asked ('mecanisms', 'conflcting'): only where a single word is nearest.</summary>
internal static class WordMender
{
    private const int ShortestMended = 5;
    private const int LettersForTwoErrors = 9;

    private static readonly Lazy<List<string>> Known = new(() =>
        [.. QuestionCues.Words.Concat(WordClasses.Words.SelectMany(Forms)).Where(word => word.Length >= ShortestMended && word.All(char.IsLetter)).Distinct()]);

    /// <summary>Replaces misspelt words of <paramref name="words"/> that are no part of a name.</summary>
    public static void Mend(List<QuestionWord> words, Func<TextSpan, bool> isNamed)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (word.Text.Length >= ShortestMended && word.Text.All(char.IsAsciiLetter) && !isNamed(word.Span)
                && !PlainWords.Contains(word.Text) && !WordClasses.Contains(word.Text) && Nearest(word.Text) is { } mended)
                words[i] = word with { Text = mended };
        }
    }

    private static IEnumerable<string> Forms(string word) =>
        word.EndsWith('e') ? [word, word + "s", word + "d", word[..^1] + "ing"] : [word, word + "s", word + "ed", word + "ing"];

    private static string? Nearest(string typed)
    {
        var (best, found, isOnly) = (typed.Length >= LettersForTwoErrors ? 2 : 1, (string?)null, true);
        foreach (var word in Known.Value)
        {
            var distance = word[0] == typed[0] ? EditDistance.Between(typed, word, best) : int.MaxValue;
            if (distance > best)
                continue;
            (isOnly, found) = (distance < best || found is null || IsForm(word, found), word);
            best = distance;
        }

        return isOnly ? found : null;
    }

    // 'mechanism' and 'mechanisms' are one word here.
    private static bool IsForm(string word, string other) =>
        word.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(word, StringComparison.Ordinal);
}
