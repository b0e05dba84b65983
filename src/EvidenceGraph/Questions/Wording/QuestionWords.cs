using EvidenceGraph.Text;

namespace EvidenceGraph.Questions;

/// <summary>
/// Cuts a question into words: runs of letters, digits and inner apostrophes. Every other sign is a word of its own, save
/// hyphens and dashes, which people set as they please and which therefore only part words.
/// </summary>
internal static class QuestionWords
{
    public static List<QuestionWord> Of(string question)
    {
        var words = new List<QuestionWord>();
        for (var i = 0; i < question.Length;)
        {
            if (char.IsWhiteSpace(question[i]) || question[i] is '-' or '‐' or '‑' or '–' or '—')
            {
                i++;
                continue;
            }

            var end = i + 1;
            if (char.IsLetterOrDigit(question[i]))
            {
                while (end < question.Length && IsInner(question, end))
                    end++;
            }

            words.Add(new QuestionWord(question[i..end].ToLowerInvariant().Replace('’', '\''), new TextSpan(i, end)));
            i = end;
        }

        return words;
    }

    private static bool IsInner(string question, int i) =>
        char.IsLetterOrDigit(question[i])
        || (question[i] is '\'' or '’' && i + 1 < question.Length && char.IsLetterOrDigit(question[i + 1]));
}
