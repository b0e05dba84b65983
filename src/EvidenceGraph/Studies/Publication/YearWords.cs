using EvidenceGraph.Text;

namespace EvidenceGraph.Studies.Publication;

/// <summary>The words of <c>year-words.tsv</c>, in any case.</summary>
internal static class YearWords
{
    private static readonly WordTable Known = Read();

    /// <summary>What <paramref name="word"/> is for.</summary>
    public static YearWord Of(ReadOnlySpan<char> word) => (YearWord)Known.NumberOf(word);

    private static WordTable Read()
    {
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in EmbeddedTable.Rows("year-words.tsv"))
        {
            var own = (int)EmbeddedTable.Value<YearWord>(row[0]);
            foreach (var word in row[1].ToLowerInvariant().Split(' '))
                known[word] = known.GetValueOrDefault(word) | own;
        }

        return new WordTable(known);
    }
}
