using EvidenceGraph.Questions.Wording;
using EvidenceGraph.Text;

namespace EvidenceGraph.Questions.Names;

/// <summary>
/// Words of a question that look like a name and that nothing explains: they are said back, never dropped. What a name looks
/// like is in <c>name_endings.tsv</c>; words of plain speech that look so are in <c>plain_words.tsv</c>.
/// </summary>
internal static class UnknownNames
{
    private const int ShortestAcronym = 3;
    private const int ShortestName = 5;

    // 'were targeted in', 'by giving to', 'is mainly for': plain speech stands where names stand.
    private static readonly string[] VerbEndings = ["ed", "ing", "ly"];

    // Where a name stands in a question: after one of these, and before one of those or the end.
    private static readonly HashSet<string> Before = ["does", "do", "did", "has", "have", "is", "are", "was", "were", "can", "of", "for", "in", "with", "on", "to", "by", "from", "between", "versus", "vs", "than", "besides", "about", "against", "and", "or"];
    private static readonly HashSet<string> After = ["", "?", ".", ",", "work", "works", "worked", "help", "helps", "helped", "act", "acts", "been", "ever", "in", "for", "and", "or", "with", "since", "effective", "improve", "improved", "fail", "failed", "treat", "inhibit", "block", "bind", "target", "to", "versus", "vs", "before", "after", "used", "given", "tried", "safe"];

    private static readonly Lazy<string[]> Endings = new(() => [.. Lines("name_endings.tsv")]);

    /// <summary>Where the unknown names stand; <paramref name="isExplained"/> says which words have a reading.</summary>
    public static List<TextSpan> In(string question, List<QuestionWord> words, Func<int, bool> isExplained)
    {
        var unknown = new List<TextSpan>();
        for (var i = 0; i < words.Count; i++)
        {
            var typed = question[words[i].Span.Start..words[i].Span.End];
            if (isExplained(i) || PlainWords.Contains(words[i].Text) || WordClasses.Contains(words[i].Text))
                continue;
            var begins = i == 0 || words[i - 1].Text is "." or "?" or "!" or ":";
            if (LooksLikeName(typed, words[i].Text, begins) || StandsLikeName(words, i))
                unknown.Add(words[i].Span);
        }

        return unknown;
    }

    private static bool StandsLikeName(List<QuestionWord> words, int i) =>
        words[i].Text.Length >= ShortestName && words[i].Text.All(char.IsLetter) && !VerbEndings.Any(ending => words[i].Text.EndsWith(ending, StringComparison.Ordinal))
        && i > 0 && Before.Contains(words[i - 1].Text) && After.Contains(i + 1 < words.Count ? words[i + 1].Text : "");

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
