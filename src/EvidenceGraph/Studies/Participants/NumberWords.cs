using EvidenceGraph.Studies.Reading;

namespace EvidenceGraph.Studies.Participants;

/// <summary>Reads a number in digits or in words: '194', '266 064', 'one hundred and ninety-four', 'Seventy-seven'.</summary>
internal static class NumberWords
{
    private const long TooLarge = 100_000_000;

    /// <summary>Reads the number that begins at token <paramref name="at"/>.</summary>
    /// <param name="tokens">The tokens of the document.</param>
    /// <param name="at">Where it is to begin.</param>
    /// <param name="end">Where its sentence ends.</param>
    /// <param name="value">The number; -1 where there is none.</param>
    /// <returns>The token after it; <paramref name="at"/> + 1 where there is none.</returns>
    public static int Read(ReadOnlySpan<StudyToken> tokens, int at, int end, out long value)
    {
        value = tokens[at].Whole;
        if (!tokens[at].IsAny(WordClass.Number))
            return at + 1;

        var (total, current, last) = (0L, 0L, at);
        for (var i = at; i < end; i++)
        {
            var token = tokens[i];
            if (token.IsAny(WordClass.Number) && Fits(current, Lexicon.BuiltIn.ValueOf(token.Value)))
                current += Lexicon.BuiltIn.ValueOf(token.Value);
            else if (token.IsAny(WordClass.Multiplier) && current is > 0 and < 1000)
                Multiply(ref total, ref current, Lexicon.BuiltIn.ValueOf(token.Value));
            else if (Joins(tokens, i, end, current))
                continue;
            else
                break;
            last = i;
        }

        value = Math.Min(total + current, TooLarge);
        return last + 1;
    }

    // 'twenty two' is one number, 'two twenty' and 'four five' are two.
    private static bool Fits(long current, int value) =>
        current == 0 || (value < 10 && current % 10 == 0 && current % 100 >= 20) || (value < 100 && current >= 100 && current % 100 == 0);

    private static void Multiply(ref long total, ref long current, int by)
    {
        if (by < 1000)
        {
            current *= by;
            return;
        }

        total += current * by;
        current = 0;
    }

    // A hyphen, or 'and' after a hundred, with a number word behind it.
    private static bool Joins(ReadOnlySpan<StudyToken> tokens, int at, int end, long current) =>
        at + 1 < end
        && tokens[at + 1].IsAny(WordClass.Number | WordClass.Multiplier)
        && (tokens[at].Is('-') || tokens[at].Is('‐') || tokens[at].Is('‑') || (tokens[at].IsAny(WordClass.NumberJoin) && (current == 0 || current % 100 == 0)));
}
