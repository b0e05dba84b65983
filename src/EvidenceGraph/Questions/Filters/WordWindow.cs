using EvidenceGraph.Questions.Wording;

namespace EvidenceGraph.Questions.Filters;

/// <summary>The words around a number of a question, and what they say of it: see <see cref="NumberPhrases"/>.</summary>
internal readonly ref struct WordWindow(List<QuestionWord> words, int first, int end)
{
    /// <summary>The word that is <paramref name="steps"/> after the number (1 is next to it); empty beyond the question.</summary>
    public string After(int steps) => Word(end - 1 + steps);

    /// <summary>Whether the words just before the number say <paramref name="what"/>.</summary>
    public bool Follows(string what)
    {
        foreach (var phrase in NumberPhrases.Of(what))
        {
            if (IsAt(phrase, first - phrase.Length))
                return true;
        }

        return false;
    }

    /// <summary>Whether the words just after the number say <paramref name="what"/>.</summary>
    public bool Precedes(string what) => PhraseAt(what, end) > end;

    /// <summary>The index after the longest phrase that says <paramref name="what"/> just after the number; where there is none, the index after the number.</summary>
    public int EndOfNext(string what) => PhraseAt(what, end);

    /// <summary>Whether the words after the next <paramref name="skipped"/> say <paramref name="what"/>.</summary>
    public bool PrecedesAfter(int skipped, string what) => PhraseAt(what, end + skipped) > end + skipped;

    /// <summary>Whether one of the <paramref name="reach"/> words before the number says <paramref name="what"/>.</summary>
    public bool AnyBefore(int reach, string what) => Any(first - reach, first, what);

    /// <summary>Whether one of the <paramref name="reach"/> words after the number says <paramref name="what"/>.</summary>
    public bool AnyAfter(int reach, string what) => Any(end, end + reach, what);

    private int PhraseAt(string what, int start)
    {
        var longest = start;
        foreach (var phrase in NumberPhrases.Of(what))
        {
            if (IsAt(phrase, start))
                longest = Math.Max(longest, start + phrase.Length);
        }

        return longest;
    }

    private bool Any(int from, int to, string what)
    {
        for (var i = from; i < to; i++)
        {
            if (NumberPhrases.Says(what, Word(i)))
                return true;
        }

        return false;
    }

    private bool IsAt(string[] phrase, int start)
    {
        for (var i = 0; i < phrase.Length; i++)
        {
            if (Word(start + i) != phrase[i])
                return false;
        }

        return true;
    }

    private string Word(int i) => i >= 0 && i < words.Count ? words[i].Text : "";
}
