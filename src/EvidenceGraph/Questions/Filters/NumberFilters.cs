using EvidenceGraph.Questions.Wording;

namespace EvidenceGraph.Questions.Filters;

/// <summary>Reads the years and sizes that a question gives.</summary>
internal static class NumberFilters
{
    /// <summary>Years and sizes; the indices of the words that said so are added to <paramref name="used"/>.</summary>
    public static QuestionFilters Read(List<QuestionWord> words, HashSet<int> used)
    {
        var filters = new QuestionFilters();
        for (var i = 0; i < words.Count; i++)
        {
            if (used.Contains(i))
                continue;
            if (YearReader.TryDecade(ref filters, words[i].Text))
                used.Add(i);
            if (QuestionNumber.At(words, i) is not { } number)
                continue;
            filters = YearReader.IsYear(words, number) ? YearReader.Read(filters, words, number, used) : SizeReader.Read(filters, words, number, used);
            i = number.End - 1;
        }

        return filters;
    }
}
