namespace EvidenceGraph.Questions.Wording;

/// <summary>A row of <c>question_cues.tsv</c>: a way of saying something, and what it says.</summary>
internal sealed class QuestionCue
{
    private const char Gap = '~';
    private const int LongestGap = 6;

    private readonly string[][] _steps;

    /// <param name="pattern">
    /// Words in order: <c>a/b</c> is either word, <c>word*</c> any word that begins so, <c>~</c> up to six other words, <c>~2</c> up to two.
    /// </param>
    /// <param name="field">What it says something of: <c>asks</c>, <c>outcome</c>, <c>results</c>, <c>design</c>, <c>planned</c>, <c>exclude</c> or <c>outside</c>.</param>
    /// <param name="value">What it says.</param>
    public QuestionCue(string pattern, string field, string value)
    {
        _steps = [.. pattern.Split(' ').Select(step => step.Length == 1 ? [step] : step.Split('/'))];
        (Field, Value, HasGap) = (field, value, _steps.Any(IsGap));
    }

    public string Field { get; }

    public string Value { get; }

    /// <summary>Whether other words may stand between its words.</summary>
    public bool HasGap { get; }

    /// <summary>The words that it is made of, without those of which only the beginning is given.</summary>
    public IEnumerable<string> Words => _steps.SelectMany(step => step).Where(word => word[0] != Gap && word[^1] != '*');

    /// <summary>The index after the last word of the match that begins at <paramref name="start"/>; -1 where there is none.</summary>
    public int MatchAt(List<QuestionWord> words, int start) => Match(words, start, 0);

    private int Match(List<QuestionWord> words, int word, int step)
    {
        if (step == _steps.Length)
            return word;
        if (!IsGap(_steps[step]))
            return word < words.Count && Fits(_steps[step], words[word].Text) ? Match(words, word + 1, step + 1) : -1;
        var longest = _steps[step][0].Length == 1 ? LongestGap : _steps[step][0][1] - '0';
        for (var skip = 0; skip <= longest && word + skip < words.Count; skip++)
        {
            if (Match(words, word + skip, step + 1) is >= 0 and var end)
                return end;
        }

        return -1;
    }

    private static bool IsGap(string[] step) => step[0][0] == Gap;

    private static bool Fits(string[] choices, string word)
    {
        foreach (var choice in choices)
        {
            if (choice[^1] == '*' ? word.AsSpan().StartsWith(choice.AsSpan(0, choice.Length - 1), StringComparison.Ordinal) : word == choice)
                return true;
        }

        return false;
    }
}
