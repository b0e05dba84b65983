namespace EvidenceGraph.Mentions.Abbreviations;

/// <summary>Digits that the long form writes out: 6-RM, six-repetition maximum.</summary>
internal static class NumberWords
{
    private static readonly string[] Words = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

    /// <summary>Whether the word for <paramref name="digit"/> stands at <paramref name="p"/>.</summary>
    public static bool Starts(string text, int p, char digit) =>
        char.IsAsciiDigit(digit) && text.AsSpan(p).StartsWith(Words[digit - '0'], StringComparison.OrdinalIgnoreCase);
}
