namespace EvidenceGraph.Text;

/// <summary>Words that take a full stop without ending a sentence, by the table beside it.</summary>
internal static class SentenceAbbreviations
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Inner = Words("inner");
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Either = Words("either");

    /// <summary>Whether more of the sentence always follows: 'Dr.', 'vs.', 'z. B.'.</summary>
    public static bool IsInner(ReadOnlySpan<char> word) => Inner.Contains(word);

    /// <summary>Whether the sentence may end here or go on: 'et al.', 'etc.', 'mg/d.'.</summary>
    public static bool IsEither(ReadOnlySpan<char> word) => Either.Contains(word);

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Words(string kind) =>
        EmbeddedTable.Words(EmbeddedTable.Rows("sentence_abbreviations.tsv").Where(row => row[0] == kind).SelectMany(row => EmbeddedTable.Values(row[2])));
}
