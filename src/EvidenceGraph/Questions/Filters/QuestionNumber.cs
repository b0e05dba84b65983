using System.Globalization;
using EvidenceGraph.Questions.Wording;

namespace EvidenceGraph.Questions.Filters;

/// <summary>A number of a question, in digits or in words ('twenty-five', 'a hundred').</summary>
/// <param name="Value">Its value.</param>
/// <param name="First">Index of its first word.</param>
/// <param name="End">Index after its last word.</param>
internal readonly record struct QuestionNumber(int Value, int First, int End)
{
    // No study is larger, and one more still fits.
    private const int MostDigits = 9;

    private static readonly string[] Small =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
        "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    /// <summary>The number that begins at word <paramref name="at"/>; null where none does.</summary>
    public static QuestionNumber? At(List<QuestionWord> words, int at)
    {
        var word = WordAt(words, at);
        if (word.Length <= MostDigits && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var digits))
            return new QuestionNumber(digits, at, at + 1);
        var (value, end) = word is "a" && WordAt(words, at + 1) is "hundred" or "dozen" or "thousand" ? (1, at + 1) : BelowHundred(words, at);
        if (end == at)
            return word switch
            {
                "dozen" => new QuestionNumber(12, at, at + 1),
                "hundred" => new QuestionNumber(100, at, at + 1),
                _ => null,
            };
        return WordAt(words, end) switch
        {
            "dozen" => new QuestionNumber(value * 12, at, end + 1),
            "hundred" => new QuestionNumber(value * 100, at, end + 1),
            "thousand" => new QuestionNumber(value * 1000, at, end + 1),
            _ => new QuestionNumber(value, at, end),
        };
    }

    private static (int Value, int End) BelowHundred(List<QuestionWord> words, int at)
    {
        var small = Array.IndexOf(Small, WordAt(words, at));
        if (small >= 0)
            return (small, at + 1);
        var tens = Array.IndexOf(Tens, WordAt(words, at));
        if (tens < 0)
            return (0, at);
        var ones = Array.IndexOf(Small, WordAt(words, at + 1));
        return ones is > 0 and < 10 ? ((tens + 2) * 10 + ones, at + 2) : ((tens + 2) * 10, at + 1);
    }

    private static string WordAt(List<QuestionWord> words, int i) => i < words.Count ? words[i].Text : "";
}
