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

    private static readonly string[] Later =
    [
        "onward", "onwards", "on", "and later", "or later", "and newer", "or newer", "and after", "or after", "and beyond", "and onward", "and onwards", "and since", "+",
        "and more recent", "or more recent", "till now", "until now", "to now", "to date", "to present", "to today", "until today", "until present", "up to now", "to the present", "till date",
        "upwards", "and up", "forward", "forwards", "plus", "till today", "through today", "through now", "until the present", "up to today",
    ];

    private static readonly string[] Earlier = ["and earlier", "or earlier", "and before", "or before", "and older", "or older", "backwards", "and prior", "or prior"];

    private static readonly string[] From =
    [
        "since", "from", "starting", "starting in", "starting from", "starting with", "beginning", "beginning in", "beginning with", "as of", "as from", "not earlier than",
        "≥", "> =", "= >", "since the", "dating from",
    ];

    private static readonly string[] After = ["after", "post", "later than", "newer than", "more recent than", "past", ">", "following", "younger than", "beyond"];
    private static readonly string[] Before = ["before", "prior to", "earlier than", "older than", "pre", "<", "predating", "preceding", "until before", "ahead of"];

    private static readonly string[] Until =
    [
        "until", "till", "til", "up to", "up until", "up till", "to", "through", "by", "≤", "< =", "= <", "up to and including", "until and including",
        "until the end of", "to the end of", "through the end of", "till the end of", "up to the end of", "as late as", "ending", "ending in", "latest",
    ];

    /// <summary>Whether <paramref name="number"/> can be a year: four digits, and not followed by what is counted.</summary>
    public static bool IsYear(List<QuestionWord> words, QuestionNumber number) =>
        number.Value is >= FirstYear and <= LastYear && words[number.First].Text.Length == 4 && char.IsAsciiDigit(words[number.First].Text[0])
        && !SizeReader.IsPeople(number.End < words.Count ? words[number.End].Text : "");

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

        if (window.Precedes(Later))
            return filters with { Since = year };
        if (window.Precedes(Earlier))
            return filters with { Until = year };
        if (window.Follows(Before))
            return IsDenied(window) ? filters with { Since = year } : filters with { Until = year - 1 };
        if (window.Follows(After))
            return IsDenied(window) ? filters with { Until = year } : filters with { Since = year + 1 };
        if (window.Follows(From))
            return filters with { Since = year };
        return window.Follows(Until) ? filters with { Until = year } : filters with { Since = year, Until = year };
    }

    // 'nothing later than 2020', 'no studies before 2010', 'not older than 2015'.
    private static bool IsDenied(WordWindow window) =>
        window.AnyBefore(4, word => word is "not" or "no" or "nothing" or "none" or "exclude" or "excluding" or "ignore" or "ignoring" or "without" or "omit" or "skip");

    /// <summary>Adds the decade that <paramref name="word"/> names ('1990s'); false where it names none.</summary>
    public static bool TryDecade(ref QuestionFilters filters, string word)
    {
        if (word.Length != 5 || word[4] != 's' || !int.TryParse(word.AsSpan(0, 4), out var year) || year % 10 != 0 || year is < FirstYear or > LastYear)
            return false;
        filters = filters with { Since = year, Until = year + 9 };
        return true;
    }

    // 'since the year 2015', 'before year 2010', 'published in 2012': words between that say nothing.
    private static int FirstFiller(List<QuestionWord> words, int first)
    {
        while (first > 0 && words[first - 1].Text is "the" or "year" or "years" or "ca" or "about" or "around" or "approximately")
            first--;
        return first;
    }

    // '2015-2020', '2015 to 2020', 'between 2015 and 2020', '2015-20'.
    private static QuestionNumber? RangeEnd(List<QuestionWord> words, QuestionNumber from, WordWindow window)
    {
        var joined = window.Precedes("to", "until", "through", "till", "up to", "thru", "/", "till the", "to the") || window.Precedes("and") && window.Follows("between", "from", "in", "during", "since", "years", "period");
        var at = joined ? from.End + (window.Precedes("up to", "to the", "till the") ? 2 : 1) : from.End;
        if (QuestionNumber.At(words, at) is not { } last)
            return null;
        if (IsYear(words, last) && last.Value >= from.Value && (joined || IsHyphenated(words, from, last)))
            return last;
        var year = from.Value / 100 * 100 + last.Value;
        return words[last.First].Text.Length == 2 && year > from.Value && !joined && IsHyphenated(words, from, last) ? last with { Value = year } : null;
    }

    // Only hyphens part words without a word of their own; a space alone is no range.
    private static bool IsHyphenated(List<QuestionWord> words, QuestionNumber from, QuestionNumber last) =>
        words[last.First].Span.Start > words[from.First].Span.End && last.First == from.End;
}
