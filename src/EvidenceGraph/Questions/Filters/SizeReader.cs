using EvidenceGraph.Questions.Wording;

namespace EvidenceGraph.Questions.Filters;

/// <summary>
/// Reads how many patients a study must have: 'at least ten patients', 'n&gt;=50', '100 patients or more', 'leaving out studies with
/// fewer than 40'. The answer is a minimum, inclusive; a maximum is no filter that there is.
/// </summary>
internal static class SizeReader
{
    private const int Reach = 5;
    private const int CountedReach = 3;
    private const int UnitReach = 2;
    private const int LeftOutReach = 10;

    /// <summary>Adds the least size that <paramref name="number"/> says to <paramref name="filters"/>; the words that said so are added to <paramref name="used"/>.</summary>
    public static QuestionFilters Read(QuestionFilters filters, List<QuestionWord> words, QuestionNumber number, HashSet<int> used)
    {
        if (LeastOf(new WordWindow(words, number.First, number.End), number.Value) is not { } least)
            return filters;
        used.UnionWith(Enumerable.Range(number.First, number.End - number.First));
        return filters with { MinPatients = least };
    }

    /// <summary>Whether <paramref name="number"/> is a largest size that is asked for ('fewer than 10 patients').</summary>
    public static bool IsLargest(List<QuestionWord> words, QuestionNumber number)
    {
        var window = new WordWindow(words, number.First, number.End);
        return IsAboutSize(window) && IsAtMost(window) && !IsLeftOut(window);
    }

    private static int? LeastOf(WordWindow window, int value)
    {
        if (!IsAboutSize(window))
            return null;
        if (IsOrMore(window))
            return value;
        if (IsAtMost(window))
            return IsLeftOut(window) ? value + (window.Follows("size below") ? 0 : 1) : null;
        if (window.Follows("size at least") || (window.Follows("size from") && IsCounted(window)))
            return value;
        return window.Follows("size above") && !IsAge(window) ? value + 1 : null;
    }

    private static bool IsAboutSize(WordWindow window) =>
        !window.AnyAfter(UnitReach, "other unit")
        && (IsCounted(window) || window.AnyBefore(Reach, "about size") || window.AnyAfter(Reach, "about size") || IsAlone(window.After(1)));

    private static bool IsCounted(WordWindow window) => window.AnyAfter(CountedReach, "people");

    // '50 or more', '50+', '100 patients or more'.
    private static bool IsOrMore(WordWindow window) =>
        window.Precedes("size or more") || (window.AnyAfter(1, "people") && window.PrecedesAfter(1, "size or more") && !window.PrecedesAfter(1, "size sign"));

    private static bool IsAtMost(WordWindow window) =>
        (window.Follows("size below") && !window.Follows("size at least")) || window.Follows("size at most")
        || window.Precedes("size or less") || (window.AnyAfter(1, "people") && window.PrecedesAfter(1, "size or less"));

    // 'patients over 65' says how old they are.
    private static bool IsAge(WordWindow window) => window.Follows("size or age") && !IsCounted(window) && !window.AnyBefore(CountedReach, "size of study");

    // 'at least 10?': what is counted goes without saying.
    private static bool IsAlone(string next) => next.Length == 0 || !char.IsLetterOrDigit(next[0]) || next is "only" or "please" or "pls";

    // 'leaving out studies with fewer than 40', 'nothing under 20 patients': what is said of small ones is that they do not count.
    private static bool IsLeftOut(WordWindow window) => window.AnyBefore(LeftOutReach, "left out");
}
