using System.Numerics;

namespace EvidenceGraph.Text;

/// <summary>Tells the language of a text by its function words (the table beside it).</summary>
internal static class LanguageGuesser
{
    /// <summary>How much text is looked at, in characters.</summary>
    private const int Sample = 1000;

    private const int FewestWords = 4;
    private const int LongestWord = 6;

    private static readonly string[] Languages;
    private static readonly WordTable LanguagesOfWord;

    static LanguageGuesser()
    {
        var rows = EmbeddedTable.Rows("function_words.tsv");
        Languages = [.. rows.Select(row => row[0])];
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var language = 0; language < rows.Count; language++)
        {
            foreach (var word in EmbeddedTable.Values(rows[language][1]))
                words[word.ToLowerInvariant()] = words.GetValueOrDefault(word.ToLowerInvariant()) | (1 << language);
        }

        LanguagesOfWord = new WordTable(words);
    }

    /// <summary>The two-letter code of the language whose function words are the most in <paramref name="parts"/> of <paramref name="text"/>; null where they are few or two languages are level.</summary>
    public static string? Guess(string text, IEnumerable<TextSpan> parts)
    {
        Span<int> counts = stackalloc int[Languages.Length];
        var left = Sample;
        foreach (var part in parts)
        {
            Count(text.AsSpan(part.Start, Math.Min(part.Length, left)), counts);
            left -= Math.Min(part.Length, left);
        }

        var best = 0;
        var second = -1;
        for (var i = 1; i < counts.Length; i++)
        {
            if (counts[i] > counts[best])
                (best, second) = (i, best);
            else if (second < 0 || counts[i] > counts[second])
                second = i;
        }

        return counts[best] >= FewestWords && counts[best] > counts[second] ? Languages[best] : null;
    }

    private static void Count(ReadOnlySpan<char> text, Span<int> counts)
    {
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            while (i < text.Length && char.IsLetter(text[i]))
                i++;
            if (i - start is > 0 and <= LongestWord)
            {
                for (var languages = LanguagesOfWord.NumberOf(text, start, i - start); languages != 0; languages &= languages - 1)
                    counts[BitOperations.TrailingZeroCount(languages)]++;
            }

            if (i == start)
                i++;
        }
    }
}
