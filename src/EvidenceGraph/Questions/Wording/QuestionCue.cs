namespace EvidenceGraph.Questions;

/// <summary>A row of <c>question_cues.tsv</c>: a way of saying something, and what it says.</summary>
/// <param name="Pattern">
/// Words in order: <c>a/b</c> is either word, <c>word*</c> any word that begins so, <c>~</c> up to six other words.
/// </param>
/// <param name="Field">What it says something of: <c>asks</c>, <c>outcome</c>, <c>design</c>, <c>planned</c>, <c>exclude</c> or <c>outside</c>.</param>
/// <param name="Value">What it says.</param>
internal sealed record QuestionCue(string[] Pattern, string Field, string Value)
{
    private const int Gap = 6;

    /// <summary>The index after the last word of the match that begins at <paramref name="start"/>; -1 where there is none.</summary>
    public int MatchAt(List<QuestionWord> words, int start) => Match(words, start, 0);

    private int Match(List<QuestionWord> words, int word, int step)
    {
        if (step == Pattern.Length)
            return word;
        if (Pattern[step] == "~")
        {
            for (var skip = 0; skip <= Gap && word + skip < words.Count; skip++)
            {
                if (Match(words, word + skip, step + 1) is >= 0 and var end)
                    return end;
            }

            return -1;
        }

        return word < words.Count && Fits(Pattern[step], words[word].Text) ? Match(words, word + 1, step + 1) : -1;
    }

    private static bool Fits(string step, string word)
    {
        foreach (var choice in step.Length == 1 ? [step] : step.Split('/'))
        {
            if (choice.EndsWith('*') ? word.StartsWith(choice[..^1], StringComparison.Ordinal) : word == choice)
                return true;
        }

        return false;
    }
}
