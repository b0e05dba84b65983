using EvidenceGraph.Text;

namespace EvidenceGraph.Questions.Wording;

/// <summary>The words of plain English that a question may hold (<c>plain_words.tsv</c>): whatever they look like, they name nothing.</summary>
internal static class PlainWords
{
    private static readonly Lazy<HashSet<string>> All = new(() => EmbeddedTable.Rows("plain_words.tsv").Select(row => row[0]).ToHashSet(StringComparer.Ordinal));

    /// <summary>Whether <paramref name="word"/>, in lower case, is one of them or a form of one.</summary>
    public static bool Contains(string word) => Base(word) is not null;

    /// <summary>The form of <paramref name="word"/> that the table has ('tried' is 'try'); null where it has none.</summary>
    public static string? Base(string word) => WordForms.Of(word).FirstOrDefault(All.Value.Contains);
}
