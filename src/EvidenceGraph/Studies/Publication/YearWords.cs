using System.Collections.Frozen;
using EvidenceGraph.Text;

namespace EvidenceGraph.Studies.Publication;

/// <summary>The words of <c>year-words.tsv</c>, in any case.</summary>
internal static class YearWords
{
    private static readonly FrozenDictionary<string, YearWord>.AlternateLookup<ReadOnlySpan<char>> Known = Read();

    /// <summary>What <paramref name="word"/> is for.</summary>
    public static YearWord Of(ReadOnlySpan<char> word) => Known.TryGetValue(word, out var classes) ? classes : YearWord.None;

    private static FrozenDictionary<string, YearWord>.AlternateLookup<ReadOnlySpan<char>> Read()
    {
        var known = new Dictionary<string, YearWord>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in EmbeddedTable.Rows("year-words.tsv"))
        {
            foreach (var word in row[1].Split(' '))
                known[word] = known.GetValueOrDefault(word) | Enum.Parse<YearWord>(row[0]);
        }

        return known.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
