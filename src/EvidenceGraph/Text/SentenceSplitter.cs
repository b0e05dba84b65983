using System.Buffers;

namespace EvidenceGraph.Text;

/// <summary>
/// Cuts a run of text into sentences, in one pass. A line break is white space here: what stands on lines of its own
/// is kept apart by whoever calls.
/// </summary>
internal static class SentenceSplitter
{
    /// <summary>
    /// No sentence is longer, in characters: text without any full stop is cut at a space, so that what is read from one
    /// sentence stays bounded.
    /// </summary>
    public const int LongestSentence = 5000;

    private static readonly SearchValues<char> Stops = SearchValues.Create(".!?…。！？");

    private const string Closers = "\"'”’»)]}";

    /// <summary>The sentences of <paramref name="range"/>, trimmed, in order, without overlap; they hold all of it but white space.</summary>
    public static List<TextSpan> Split(string text, TextSpan range)
    {
        var sentences = new List<TextSpan>();
        var start = range.Start;
        while (start < range.End)
        {
            var end = NextEnd(text, start, range.End);
            var sentence = TextLine.Trimmed(text, start, end);
            if (!sentence.IsBlank)
                sentences.Add(new TextSpan(sentence.Start, sentence.End));
            start = end;
        }

        return sentences;
    }

    /// <summary>Where the sentence that begins at <paramref name="start"/> ends: after its full stop, closing marks and reference numbers.</summary>
    public static int NextEnd(string text, int start, int limit)
    {
        var stop = Math.Min(limit, start + LongestSentence);
        for (var i = NextStop(text, start, stop); i < stop; i = NextStop(text, i + 1, stop))
        {
            if (text[i] is '。' or '！' or '？')
                return i + 1;
            var end = EndOfStop(text, start, i, limit);
            if (end > 0)
                return Math.Min(end, limit);
        }

        return stop == limit ? limit : LastSpace(text, start, stop);
    }

    private static int NextStop(string text, int start, int stop)
    {
        var at = text.AsSpan(start, stop - start).IndexOfAny(Stops);
        return at < 0 ? stop : start + at;
    }

    private static int LastSpace(string text, int start, int stop)
    {
        for (var i = stop; i > start + (LongestSentence / 2); i--)
        {
            if (char.IsWhiteSpace(text[i - 1]))
                return i;
        }

        // A pair of surrogates is one character, and stays whole.
        return char.IsLowSurrogate(text[stop]) ? stop - 1 : stop;
    }

    /// <summary>The end of the sentence whose stop is at <paramref name="i"/>; 0 where the stop ends none.</summary>
    private static int EndOfStop(string text, int start, int i, int limit)
    {
        var end = i + 1;
        while (end < limit && (text[end] is '.' or '!' or '?' or '…' || Closers.Contains(text[end])))
            end++;
        if (end == limit)
            return end;
        if (char.IsWhiteSpace(text[end]))
            return EndsBeforeSpace(text, start, i, end, limit) ? end : 0;
        if (text[i] == '.' && end == i + 1)
            return char.IsAsciiDigit(text[end]) || text[end] is '[' || IsSuperscript(text[end]) ? AfterReferences(text, start, i, limit) : Glued(text, i, limit);
        return 0;
    }

    private static bool EndsBeforeSpace(string text, int start, int i, int end, int limit)
    {
        var next = end;
        while (next < limit && char.IsWhiteSpace(text[next]))
            next++;
        if (next == limit)
            return true;
        if (text[next] is ',' or ';' or ')' or ':')
            return false;

        var word = WordBefore(text, start, i);
        if (text[i] is '.' && end == i + 1)
            return StopEnds(text, start, i, word, next, limit);
        return !char.IsLower(text[next]);
    }

    private static bool StopEnds(string text, int start, int i, ReadOnlySpan<char> word, int next, int limit)
    {
        if (char.IsLower(text[next]))
            return word.Length >= 4 && !SentenceAbbreviations.IsInner(word) && !SentenceAbbreviations.IsEither(word) && !word.Contains('.') && LengthOfWord(text, next, limit) >= 5;
        if (word.Length == 0)
            return i == start || !(char.IsAsciiDigit(text[next]) && PreviousIsDigit(text, start, i));
        if (word.Length == 1)
            return EndsAfterOne(text, start, i, word[0], next, limit);
        if (SentenceAbbreviations.IsEither(word))
            return char.IsUpper(text[next]) && !(next + 1 < limit && text[next + 1] == '.');
        if (SentenceAbbreviations.IsInner(word))
            return false;
        return true;
    }

    // 'J. Smith' goes on, 'vitamin D. The' ends; '0. 6' is a broken decimal, '1. Introduction' a number of a list.
    private static bool EndsAfterOne(string text, int start, int i, char letter, int next, int limit)
    {
        if (char.IsAsciiDigit(letter))
            return i - 1 > start && !(letter == '0' && char.IsAsciiDigit(text[next]));
        if (!char.IsLetter(letter))
            return true;
        var before = i - 2;
        if (before <= start || char.IsLower(letter) || text[before] != ' ')
            return false;
        var word = WordBefore(text, start, before);
        return word.Length >= 4 && char.IsLower(word[0]) && char.IsLower(word[^1]) && LengthOfWord(text, next, limit) is 1 or 2 or 3 or 5;
    }

    private static bool PreviousIsDigit(string text, int start, int i)
    {
        while (i > start && char.IsWhiteSpace(text[i - 1]))
            i--;
        return i > start && char.IsAsciiDigit(text[i - 1]);
    }

    // 'muscle disease.1 Rapidly', 'patients.2–5 Here', 'steroids.1 2 Blocking', 'myositis.[3] We': the numbers stay with the sentence that they support.
    private static int AfterReferences(string text, int start, int i, int limit)
    {
        if (i == 0 || !(char.IsLetter(text[i - 1]) || text[i - 1] is ')' or ']' or '%') || SentenceAbbreviations.IsInner(WordBefore(text, start, i)))
            return 0;
        var end = i + 1;
        var reach = Math.Min(limit, i + 60);
        while (end < reach && (char.IsAsciiDigit(text[end]) || text[end] is ',' or '-' or '–' or '—' or '[' or ']' || IsSuperscript(text[end])
            || (text[end] == ' ' && end + 1 < reach && char.IsAsciiDigit(text[end + 1]) && end - i <= 12)))
            end++;
        if (end >= limit)
            return limit;
        if (!char.IsWhiteSpace(text[end]))
            return 0;
        var next = end;
        while (next < limit && char.IsWhiteSpace(text[next]))
            next++;
        return next == limit || !(char.IsLower(text[next]) || char.IsPunctuation(text[next]) && text[next] is not ('(' or '[' or '"' or '“')) ? end : 0;
    }

    // 'the manuscript.The authors': scraped text that lost a space. Not 'ClinicalTrials.Gov', 'e.V', 'U.S'.
    private static int Glued(string text, int i, int limit)
    {
        if (i < 4 || i + 3 >= limit || !char.IsUpper(text[i + 1]) || !(char.IsLower(text[i + 2]) || text[i + 2] == ' '))
            return 0;
        return char.IsLower(text[i - 1]) && char.IsLower(text[i - 2]) && char.IsLower(text[i - 3]) ? i + 1 : 0;
    }

    private static ReadOnlySpan<char> WordBefore(string text, int start, int i)
    {
        var begin = i;
        while (begin > start && i - begin < 24 && !char.IsWhiteSpace(text[begin - 1]) && text[begin - 1] is not ('(' or '[' or '/' or ',' or '–' or '-'))
            begin--;
        return text.AsSpan(begin, i - begin);
    }

    private static int LengthOfWord(string text, int i, int limit)
    {
        var end = i;
        while (end < limit && char.IsLetter(text[end]))
            end++;
        return end - i;
    }

    private static bool IsSuperscript(char c) => c is '¹' or '²' or '³' or (>= '⁰' and <= '⁹');
}
