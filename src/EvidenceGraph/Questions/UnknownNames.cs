using EvidenceGraph.Text;

namespace EvidenceGraph.Questions;

/// <summary>
/// Words of a question that look like a name and that nothing explains: they are said back, never dropped. What a name looks
/// like is in <c>name_endings.tsv</c>; words of plain speech that look so are in <c>plain_words.tsv</c>.
/// </summary>
internal static class UnknownNames
{
    private const int ShortestAcronym = 3;

    private static readonly Lazy<string[]> Endings = new(() => [.. Lines("name_endings.tsv")]);
    private static readonly Lazy<HashSet<string>> PlainWords = new(() => [.. Lines("plain_words.tsv")]);

    /// <summary>The unknown names, as typed; <paramref name="isExplained"/> says which words have a reading.</summary>
    public static List<string> In(string question, List<QuestionWord> words, Func<int, bool> isExplained)
    {
        var unknown = new List<string>();
        for (var i = 0; i < words.Count; i++)
        {
            var typed = question[words[i].Span.Start..words[i].Span.End];
            if (!isExplained(i) && !PlainWords.Value.Contains(words[i].Text) && LooksLikeName(typed, words[i].Text, i == 0 || words[i - 1].Text is "." or "?" or "!" or ":"))
                unknown.Add(typed);
        }

        return unknown;
    }

    private static bool LooksLikeName(string typed, string word, bool isFirst)
    {
        if (!char.IsLetter(word[0]))
            return false;
        if (typed.Any(char.IsDigit) || (!isFirst && char.IsUpper(typed[0]) && typed.Length >= ShortestAcronym))
            return true;
        return Endings.Value.Any(ending => word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Lines(string table) => EmbeddedTable.Rows(table).Select(row => row[0]);
}
