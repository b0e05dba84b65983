using EvidenceGraph.Questions.Wording;
using EvidenceGraph.Text;

namespace EvidenceGraph.Questions.Filters;

/// <summary>How a question narrows its answer in ways that no filter can: each is said back, never dropped in silence.</summary>
internal static class FilterNotes
{
    private static readonly HashSet<string> Periods = ["year", "years", "yr", "yrs", "decade", "decades", "month", "months"];

    /// <summary>A sentence for each such way, in the order of the words.</summary>
    public static List<string> Of(string question, List<QuestionWord> words, List<CueHit> hits)
    {
        var notes = new List<(int Place, string Note)>();
        for (var i = 0; i < words.Count; i++)
        {
            if (EndOfPeriod(words, i) is var period && period > i)
                notes.Add((i, $"'{Said(question, words, i, period)}' was not read, since an answer must not change with the day: name a year, as in 'since 2020'."));
            if (QuestionNumber.At(words, i) is { } number && !YearReader.IsYear(words, number) && SizeReader.IsLargest(words, number))
                notes.Add((i, $"'{Said(question, words, Math.Max(0, i - 2), number.End)}' was not read: only a smallest number of patients can be asked for."));
        }

        foreach (var hit in hits.Where(hit => CueFilters.IsDenied(hit, words)))
            notes.Add((hit.First, $"'{Said(question, words, hit.First, hit.End)}' cannot be left out, only asked for; it was not read."));
        return [.. notes.OrderBy(pair => pair.Place).Select(pair => pair.Note).Distinct()];
    }

    // 'the last five years', 'this decade': the index after it; the same index where there is none.
    private static int EndOfPeriod(List<QuestionWord> words, int i)
    {
        if (words[i].Text is not ("last" or "past" or "previous" or "recent" or "this"))
            return i;
        var end = QuestionNumber.At(words, i + 1) is { } number ? number.End : i + 1;
        while (end < words.Count && words[end].Text is ("few" or "couple" or "of"))
            end++;
        return end < words.Count && Periods.Contains(words[end].Text) ? end + 1 : i;
    }

    private static string Said(string question, List<QuestionWord> words, int first, int end) =>
        new TextSpan(words[first].Span.Start, words[end - 1].Span.End).Slice(question).ToString();
}
