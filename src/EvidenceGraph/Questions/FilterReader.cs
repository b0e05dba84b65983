using System.Globalization;
using EvidenceGraph.Claims;
using EvidenceGraph.Studies;

namespace EvidenceGraph.Questions;

/// <summary>Reads how a question narrows its answer: years, sizes, designs, outcomes.</summary>
internal static class FilterReader
{
    private const int FirstYear = 1900;
    private const int LastYear = 2100;

    /// <summary>Years and sizes; the indices of the words that said so are added to <paramref name="used"/>.</summary>
    public static QuestionFilters Numbers(List<QuestionWord> words, HashSet<int> used)
    {
        var filters = new QuestionFilters();
        for (var i = 0; i < words.Count; i++)
        {
            if (Number(words[i].Text) is not { } number || used.Contains(i))
                continue;
            filters = IsYear(words[i].Text, number) ? Year(filters, words, i, number, used) : Size(filters, words, i, number, used);
        }

        return filters;
    }

    /// <summary>Adds what the cues of the question say of outcome, design and plan, as far as the intent can take it.</summary>
    public static QuestionFilters WithCues(QuestionFilters filters, QuestionIntent intent, List<CueHit> hits)
    {
        var design = Last(hits, "design");
        if (design is not null && Words.TryParse(design, out StudyDesign parsed))
            filters = filters with { Design = parsed };
        if (Last(hits, "planned") is { } planned)
            filters = filters with { Planned = planned == "true" };
        if (OutcomeOf(intent, hits) is { } word && Words.TryParse(word, out Outcome outcome))
            filters = filters with { Outcome = outcome };
        return filters;
    }

    /// <summary>
    /// 'Which drugs failed' asks for failures; 'does it fail' asks how it went, and is no filter. Harm and missing results are
    /// filters for studies and statements alike.
    /// </summary>
    private static string? OutcomeOf(QuestionIntent intent, List<CueHit> hits) => intent switch
    {
        QuestionIntent.MechanismsTried or QuestionIntent.DrugsTried or QuestionIntent.PopulationsOf or QuestionIntent.Studies =>
            First(hits, "no-benefit") ?? First(hits, "mixed") ?? First(hits, "harmful") ?? First(hits, "unreported") ?? First(hits, "beneficial"),
        QuestionIntent.Evidence => First(hits, "harmful") ?? First(hits, "unreported"),
        _ => null,
    };

    private static string? First(List<CueHit> hits, string outcome) =>
        hits.Exists(hit => hit.Cue.Field == "outcome" && hit.Cue.Value == outcome) ? outcome : null;

    private static string? Last(List<CueHit> hits, string field) => hits.FindLast(hit => hit.Cue.Field == field).Cue?.Value;

    private static bool IsYear(string word, int number) => word.Length == 4 && number is >= FirstYear and <= LastYear;

    private static QuestionFilters Year(QuestionFilters filters, List<QuestionWord> words, int i, int year, HashSet<int> used)
    {
        used.Add(i);
        var before = Word(words, i - 1);
        if (before is "the" or "year" or "=" or "in" && Word(words, i - 2) is "year" or "since" or "before" or "after" or "until" or "published" && before != "in")
            before = Word(words, i - 2) == "year" ? Word(words, i - 3) : Word(words, i - 2);
        var after = Word(words, i + 1);
        if (after is "to" or "until" or "through" or "till" or "and" && Number(Word(words, i + 2)) is { } last && IsYear(Word(words, i + 2), last)
            && before is "from" or "between" or "in" or "during" or "since" or "")
        {
            used.Add(i + 2);
            return filters with { Since = year, Until = last };
        }

        if (Number(after) is { } end && IsYear(after, end))
        {
            used.Add(i + 1);
            return filters with { Since = year, Until = end };
        }

        return before switch
        {
            "since" or "from" or "≥" => filters with { Since = year },
            "after" or ">" => filters with { Since = year + 1 },
            "before" or "<" or "predating" => filters with { Until = year - 1 },
            "until" or "till" or "to" or "through" or "by" or "≤" => filters with { Until = year },
            _ when after is "onward" or "onwards" or "or" && Word(words, i + 2) is "later" or "newer" => filters with { Since = year },
            _ when after is "or" && Word(words, i + 2) is "earlier" or "before" => filters with { Until = year },
            _ when after is "+" => filters with { Since = year },
            _ when before is "=" && Word(words, i - 2) is ">" => filters with { Since = year },
            _ when before is "=" && Word(words, i - 2) is "<" => filters with { Until = year },
            _ => filters with { Since = year, Until = year },
        };
    }

    // A number is a size where a comparison stands before it, or patients after it.
    private static QuestionFilters Size(QuestionFilters filters, List<QuestionWord> words, int i, int number, HashSet<int> used)
    {
        var (one, two, three) = (Word(words, i - 1), Word(words, i - 2), Word(words, i - 3));
        var people = IsPeople(Word(words, i + 1)) || IsPeople(Word(words, i + 2)) || IsPeople(Word(words, i + 3)) || IsPeople(two) || IsPeople(three) || two == "n" || three == "n" || one == "n";
        int? least = (two, one) switch
        {
            ("at", "least") or ("minimum", "of") or ("less", "than") when (two, one) != ("less", "than") || three is "not" or "no" => number,
            ("fewer", "than") when three is "not" or "no" => number,
            (">", "=") => number,
            ("more" or "larger" or "greater" or "bigger" or "exceeding", "than") => number + 1,
            (_, "≥" or "minimum" or "min") => number,
            (_, ">" or "over" or "above" or "exceeding") => number + 1,
            _ when Word(words, i + 1) is "+" or "plus" => number,
            _ when Word(words, i + 1) is "or" && Word(words, i + 2) is "more" => number,
            _ => null,
        };
        if (least is null || !people)
            return filters;
        used.Add(i);
        return filters with { MinPatients = least };
    }

    private static bool IsPeople(string word) =>
        word is "patients" or "patient" or "people" or "participants" or "subjects" or "cases" or "children" or "adults" or "persons" or "individuals" or "pts" or "men" or "women"
            or "enrolled" or "sample" or "size" or "sizes" or "studies" or "trials" or "cohort" or "cohorts";

    private static string Word(List<QuestionWord> words, int i) => i >= 0 && i < words.Count ? words[i].Text : "";

    private static int? Number(string word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : NumberWord(word);

    private static int? NumberWord(string word)
    {
        var index = Array.IndexOf(NumberWords, word);
        return index < 0 ? null : index < 21 ? index : (index - 18) * 10;
    }

    private static readonly string[] NumberWords =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
        "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred",
    ];
}
