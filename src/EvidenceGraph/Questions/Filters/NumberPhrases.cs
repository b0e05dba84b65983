using EvidenceGraph.Text;

namespace EvidenceGraph.Questions.Filters;

/// <summary>What words before and after a number say of it (<c>number_phrases.tsv</c>): 'up to and including' is <c>year until</c>.</summary>
internal static class NumberPhrases
{
    private static readonly Lazy<Dictionary<string, string[][]>> All = new(() => EmbeddedTable.Rows("number_phrases.tsv")
        .GroupBy(row => row[0]).ToDictionary(group => group.Key, group => group.Select(row => row[1].Split(' ')).ToArray(), StringComparer.Ordinal));

    /// <summary>The phrases that say <paramref name="what"/>, word by word.</summary>
    public static string[][] Of(string what) => All.Value[what];

    /// <summary>Whether <paramref name="word"/> alone says <paramref name="what"/>.</summary>
    public static bool Says(string what, string word) => word.Length > 0 && Array.Exists(Of(what), phrase => phrase is [var only] && only == word);
}
