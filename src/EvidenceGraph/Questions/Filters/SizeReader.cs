using EvidenceGraph.Questions.Wording;

namespace EvidenceGraph.Questions.Filters;

/// <summary>
/// Reads how many patients a study must have: 'at least ten patients', 'n&gt;=50', '100 patients or more', 'leaving out studies with
/// fewer than 40'. The answer is a minimum, inclusive; a maximum is no filter that there is.
/// </summary>
internal static class SizeReader
{
    private const int Reach = 5;

    // What a number may count that is no patient: 'over 65 years', 'at least two drugs'.
    private static readonly HashSet<string> OtherUnits =
    [
        "year", "years", "month", "months", "week", "weeks", "day", "days", "hour", "hours", "mg", "g", "kg", "ml", "%", "percent", "per", "drug", "drugs", "mechanisms", "mechanism", "hops", "hop", "steps", "step",
        "lines", "line", "times", "fold", "diseases", "disease", "antibodies", "yrs", "yr", "yo", "years'", "dose", "doses",
    ];

    private static readonly string[] AtLeast =
    [
        "at least", "minimum of", "minimum", "min", "minimal", "≥", "> =", "= >", "not less than", "not fewer than", "no less than", "no fewer than", "none less than", "none fewer than", "not under", "not below", "upwards of",
        "not smaller than", "no smaller than", "minimum n", "starting from", "starting at", "n =", "a minimum of", "from",
    ];

    private static readonly string[] Above = ["more than", "larger than", "greater than", "bigger than", "over", "above", "exceeding", ">", "in excess of", "beyond", "higher than", "exceeds", "exceed", "exceeded"];
    private static readonly string[] Below = ["fewer than", "less than", "smaller than", "under", "below", "<"];
    private static readonly string[] AtMost = ["at most", "up to", "≤", "< =", "maximum", "no more than", "not more than", "maximum of"];
    private static readonly string[] OrMore = ["or more", "and more", "or above", "and above", "or over", "and over", "and up", "upwards", "+", "plus", "or greater", "or larger", "at least", "minimum", "& above", "and upwards", "or upwards", "or higher", "or beyond", "and beyond", "onwards", "or bigger"];
    private static readonly string[] OrLess = ["or fewer", "or less", "and fewer", "and less", "or smaller", "at most"];

    public static bool IsPeople(string word) =>
        word is "patients" or "patient" or "people" or "participants" or "participant" or "subjects" or "cases" or "children" or "kids" or "adults" or "persons" or "individuals" or "pts" or "men" or "women" or "pat" or "patents";

    /// <summary>Adds the least size that <paramref name="number"/> says to <paramref name="filters"/>; the words that said so are added to <paramref name="used"/>.</summary>
    public static QuestionFilters Read(QuestionFilters filters, List<QuestionWord> words, QuestionNumber number, HashSet<int> used)
    {
        var least = LeastOf(words, number);
        if (least is null)
            return filters;
        for (var i = number.First; i < number.End; i++)
            used.Add(i);
        return filters with { MinPatients = least };
    }

    /// <summary>Whether <paramref name="number"/> is a largest size that is asked for ('fewer than 10 patients').</summary>
    public static bool IsLargest(List<QuestionWord> words, QuestionNumber number)
    {
        var window = new WordWindow(words, number.First, number.End);
        return IsAboutSize(window) && IsAtMost(window) && !IsLeftOut(words, number);
    }

    private static int? LeastOf(List<QuestionWord> words, QuestionNumber number)
    {
        var window = new WordWindow(words, number.First, number.End);
        if (!IsAboutSize(window))
            return null;
        if (OrMoreAfter(window))
            return number.Value;
        if (IsAtMost(window))
            return IsLeftOut(words, number) ? number.Value + (window.Follows(Below) ? 0 : 1) : null;
        if (window.Follows(AtLeast))
            return IsComparison(window) ? number.Value : null;
        return window.Follows(Above) && !IsAge(window) ? number.Value + 1 : null;
    }

    private static bool IsAboutSize(WordWindow window) =>
        !window.AnyAfter(2, OtherUnits.Contains)
        && (IsCounted(window) || window.AnyBefore(Reach, IsSize) || window.AnyAfter(Reach, IsSize) || IsAlone(window.After(1)));

    private static bool IsCounted(WordWindow window) => window.AnyAfter(3, IsPeople);

    private static bool IsAtMost(WordWindow window) =>
        (window.Follows(Below) && !window.Follows(AtLeast)) || OrLessAfter(window) || window.Follows(AtMost);

    // '50 or more', '50+', '100 patients or more', '10 cases and above'.
    private static bool OrMoreAfter(WordWindow window) =>
        window.Precedes(OrMore) || (IsPeople(window.After(1)) && IsMoreAfterPeople(window.After(2), window.After(3)));

    private static bool IsMoreAfterPeople(string first, string second) =>
        (first is "or" or "and" && second is "more" or "above" or "over" or "upwards" or "up" or "greater") || first is "minimum" or "upwards" || (first == "at" && second == "least") || (first == "at" && second == "minimum");

    private static bool OrLessAfter(WordWindow window) =>
        window.Precedes(OrLess) || (IsPeople(window.After(1)) && window.After(2) is "or" or "and" && window.After(3) is "fewer" or "less");

    // 'from 20 patients' and 'n = 20' say a minimum only of what is counted.
    private static bool IsComparison(WordWindow window) => !window.Follows("from", "n =") || (IsCounted(window) && !window.Follows("n ="));

    // 'patients over 65' says how old they are.
    private static bool IsAge(WordWindow window) =>
        window.Follows("over", "above") && !IsCounted(window) && !window.AnyBefore(3, word => word is "n" or "size" or "sizes" or "studies" or "trials" or "cohorts" or "enrolling" or "enrolled" or "series" or "sample");

    // 'at least 10?': what is counted goes without saying.
    private static bool IsAlone(string next) => next.Length == 0 || !char.IsLetterOrDigit(next[0]) || next is "only" or "please" or "pls";

    private static bool IsSize(string word) =>
        IsPeople(word) || word is "n" or "enrolled" or "enrolling" or "enrolled" or "sample" or "samples" or "size" or "sizes" or "sized" or "studies" or "study" or "trials" or "trial" or "cohort" or "cohorts" or "group" or "groups" or "arm" or "series" or "reports" or "papers" or "publications" or "randomised" or "randomized" or "included" or "including" or "big" or "large";

    // 'leaving out studies with fewer than 40', 'nothing under 20 patients': what is said of small ones is that they do not count.
    private static bool IsLeftOut(List<QuestionWord> words, QuestionNumber number)
    {
        for (var i = Math.Max(0, number.First - 10); i < number.First; i++)
        {
            if (words[i].Text is "exclude" or "excluding" or "excluded" or "ignore" or "ignoring" or "omit" or "omitting" or "skip" or "skipping" or "discard" or "drop" or "disregard" or "disregarding" or "without" or "no" or "not" or "nothing" or "except" or "minus" or "leave" or "leaving" or "discounting" or "dropping" or "bar" or "barring" or "rule" or "filter" or "remove" or "removing")
                return true;
        }

        return false;
    }
}
