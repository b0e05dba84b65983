using EvidenceGraph.Text;

namespace EvidenceGraph.Questions.Wording;

/// <summary>
/// Cuts a question into words: runs of letters, digits and inner apostrophes. Every other sign is a word of its own, save
/// hyphens and dashes, which people set as they please and which therefore only part words. Short forms are written out
/// ('didn't' is 'did', 'not'), so that a way of asking is known by one form of it.
/// </summary>
internal static class QuestionWords
{
    private const string Denied = "n't";

    private static readonly Lazy<Dictionary<string, string[]>> ShortForms = new(() =>
        EmbeddedTable.Rows("short_forms.tsv").ToDictionary(row => row[0], row => row[1].Split(' '), StringComparer.Ordinal));

    public static List<QuestionWord> Of(string question)
    {
        var words = new List<QuestionWord>();
        for (var i = 0; i < question.Length;)
        {
            if (char.IsWhiteSpace(question[i]) || IsHyphen(question[i]))
            {
                i++;
                continue;
            }

            var end = EndOfWith(question, i);
            if (end > i)
            {
                words.Add(new QuestionWord(end - i == 3 ? "without" : "with", new TextSpan(i, end)));
                i = end;
                continue;
            }

            end = i + 1;
            if (char.IsLetterOrDigit(question[i]))
            {
                while (end < question.Length && IsInner(question, end))
                    end++;
            }

            Add(words, question[i..end].ToLowerInvariant().Replace('’', '\''), new TextSpan(i, end));
            i = end;
        }

        return words;
    }

    private static void Add(List<QuestionWord> words, string text, TextSpan span)
    {
        if (ShortForms.Value.TryGetValue(text, out var parts))
            AddParts(words, parts[0], parts[1], span);
        else if (text.Length > Denied.Length && text.EndsWith(Denied, StringComparison.Ordinal))
            AddParts(words, text[..^Denied.Length], "not", span);
        else
            words.Add(new QuestionWord(text.EndsWith("'s", StringComparison.Ordinal) ? text[..^2] : text, span));
    }

    // Each part has some of the letters, so that no two words overlap.
    private static void AddParts(List<QuestionWord> words, string first, string second, TextSpan span)
    {
        words.Add(new QuestionWord(first, new TextSpan(span.Start, span.End - 1)));
        words.Add(new QuestionWord(second, new TextSpan(span.End - 1, span.End)));
    }

    // 'w/' and 'w/o' hold a sign.
    private static int EndOfWith(string question, int i)
    {
        if (question[i] is not ('w' or 'W') || i + 1 >= question.Length || question[i + 1] != '/' || (i > 0 && char.IsLetterOrDigit(question[i - 1])))
            return i;
        var isWithout = i + 2 < question.Length && question[i + 2] is ('o' or 'O') && (i + 3 == question.Length || !char.IsLetterOrDigit(question[i + 3]));
        return i + (isWithout ? 3 : 2);
    }

    private static bool IsHyphen(char c) => c is '-' or '‐' or '‑' or '–' or '—';

    private static bool IsInner(string question, int i) =>
        char.IsLetterOrDigit(question[i])
        || (question[i] is '\'' or '’' && i + 1 < question.Length && char.IsLetterOrDigit(question[i + 1]));
}
