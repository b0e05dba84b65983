using EvidenceGraph.Questions.Wording;

namespace EvidenceGraph.Questions.Filters;

/// <summary>The words around a place of a question: whether what stands before or after it reads like one of some phrases.</summary>
internal readonly ref struct WordWindow(List<QuestionWord> words, int first, int end)
{
    /// <summary>The word that is <paramref name="steps"/> before the place (1 is next to it); empty beyond the question.</summary>
    public string Before(int steps) => Word(first - steps);

    /// <summary>The word that is <paramref name="steps"/> after the place (1 is next to it); empty beyond the question.</summary>
    public string After(int steps) => Word(end - 1 + steps);

    /// <summary>Whether the words just before the place are one of <paramref name="phrases"/>.</summary>
    public bool Follows(params ReadOnlySpan<string> phrases)
    {
        foreach (var phrase in phrases)
        {
            var parts = phrase.Split(' ');
            if (IsAt(parts, first - parts.Length))
                return true;
        }

        return false;
    }

    /// <summary>Whether the words just after the place are one of <paramref name="phrases"/>.</summary>
    public bool Precedes(params ReadOnlySpan<string> phrases)
    {
        foreach (var phrase in phrases)
        {
            if (IsAt(phrase.Split(' '), end))
                return true;
        }

        return false;
    }

    /// <summary>Whether one of the <paramref name="reach"/> words before the place fits.</summary>
    public bool AnyBefore(int reach, Func<string, bool> fits)
    {
        for (var i = 1; i <= reach; i++)
        {
            if (fits(Before(i)))
                return true;
        }

        return false;
    }

    /// <summary>Whether one of the <paramref name="reach"/> words after the place fits.</summary>
    public bool AnyAfter(int reach, Func<string, bool> fits)
    {
        for (var i = 1; i <= reach; i++)
        {
            if (fits(After(i)))
                return true;
        }

        return false;
    }

    private bool IsAt(string[] parts, int start)
    {
        for (var i = 0; i < parts.Length; i++)
        {
            if (Word(start + i) != parts[i])
                return false;
        }

        return true;
    }

    private string Word(int i) => i >= 0 && i < words.Count ? words[i].Text : "";
}
