using System.Globalization;
using EvidenceGraph.Questions.Wording;

namespace EvidenceGraph.Questions.Filters;

/// <summary>
/// Reads from when to when: 'since 2015', 'before 2010', '2015-2020', '2010 onwards', 'up to and including 2005', 'the 1990s'.
/// A bare year is that year alone. Both ends are inclusive.
/// </summary>
internal static class YearReader
{
    private const int FirstYear = 1900;
    private const int LastYear = 2100;
    private const int YearDigits = 4;
    private const int DenialReach = 4;

    /// <summary>Whether <paramref name="number"/> can be a year: four digits, and not followed by what is counted.</summary>
    public static bool IsYear(List<QuestionWord> words, QuestionNumber number) =>
        number.Value is >= FirstYear and <= LastYear && words[number.First].Text is { Length: YearDigits } text && char.IsAsciiDigit(text[0])
        && !new WordWindow(words, number.First, number.End).AnyAfter(1, "people");

    /// <summary>Adds what the year <paramref name="number"/> says to <paramref name="filters"/>; the words that said so are added to <paramref name="used"/>.</summary>
    public static QuestionFilters Read(QuestionFilters filters, List<QuestionWord> words, QuestionNumber number, HashSet<int> used)
    {
        var year = number.Value;
        used.Add(number.First);
        var window = new WordWindow(words, FirstFiller(words, number.First), number.End);
        if (RangeEnd(words, number, window) is { } last)
        {
            used.Add(last.First);
            return filters with { Since = year, Until = last.Value };
        }

        if (window.Precedes("year or later"))
            return filters with { Since = year };
        if (window.Precedes("year or earlier"))
            return filters with { Until = year };
        if (window.Follows("year before"))
            return IsDenied(window) ? filters with { Since = year } : filters with { Until = year - 1 };
        if (window.Follows("year after"))
            return IsDenied(window) ? filters with { Until = year } : filters with { Since = year + 1 };
        if (window.Follows("year from"))
            return filters with { Since = year };
        return window.Follows("year until") ? filters with { Until = year } : filters with { Since = year, Until = year };
    }

    /// <summary>Adds the decade that <paramref name="word"/> names ('1990s'); false where it names none.</summary>
    public static bool TryDecade(ref QuestionFilters filters, string word)
    {
        if (word.Length != YearDigits + 1 || word[^1] != 's' || !int.TryParse(word.AsSpan(0, YearDigits), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year % 10 != 0 || year is < FirstYear or > LastYear)
            return false;
        filters = filters with { Since = year, Until = year + 9 };
        return true;
    }

    // 'nothing later than 2020', 'no studies before 2010', 'not older than 2015'.
    private static bool IsDenied(WordWindow window) => window.AnyBefore(DenialReach, "denied");

    // 'since the year 2015', 'before about 2010': words between that say nothing.
    private static int FirstFiller(List<QuestionWord> words, int first)
    {
        while (first > 0 && words[first - 1].Text is "the" or "year" or "years" or "about" or "around" or "approximately")
            first--;
        return first;
    }

    // '2015-2020', '2015 to 2020', 'between 2015 and 2020', '2015-20'.
    private static QuestionNumber? RangeEnd(List<QuestionWord> words, QuestionNumber from, WordWindow window)
    {
        var isBetween = window.After(1) == "and" && window.Follows("year between");
        var at = isBetween ? from.End + 1 : window.EndOfNext("year to");
        var isJoined = at > from.End;
        if (QuestionNumber.At(words, at) is not { } last)
            return null;
        if (IsYear(words, last) && last.Value >= from.Value && (isJoined || IsHyphenated(words, from, last)))
            return last;
        var year = from.Value / 100 * 100 + last.Value;
        return words[last.First].Text.Length == 2 && year > from.Value && !isJoined && IsHyphenated(words, from, last) ? last with { Value = year } : null;
    }

    // Only hyphens part words without being one.
    private static bool IsHyphenated(List<QuestionWord> words, QuestionNumber from, QuestionNumber last) =>
        last.First == from.End && words[last.First].Span.Start > words[from.First].Span.End;
}
