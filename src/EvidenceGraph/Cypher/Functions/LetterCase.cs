using System.Text;

namespace EvidenceGraph.Cypher.Functions;

/// <summary>Upper and lower case by Unicode's full mappings, in which a letter may become several: 'ß' is 'SS'.</summary>
internal static class LetterCase
{
    // Latin letters of Unicode's SpecialCasing whose upper case is longer than one letter.
    private static readonly Dictionary<char, string> LongerUpper = new()
    {
        ['ß'] = "SS",
        ['ŉ'] = "\u02bcN",
        ['ǰ'] = "J\u030c",
        ['ẖ'] = "H\u0331",
        ['ẗ'] = "T\u0308",
        ['ẘ'] = "W\u030a",
        ['ẙ'] = "Y\u030a",
        ['ẚ'] = "A\u02be",
        ['ﬀ'] = "FF",
        ['ﬁ'] = "FI",
        ['ﬂ'] = "FL",
        ['ﬃ'] = "FFI",
        ['ﬄ'] = "FFL",
        ['ﬅ'] = "ST",
        ['ﬆ'] = "ST",
        ['ı'] = "I",
    };

    public static string Upper(string text) => Mapped(text, LongerUpper.ContainsKey, LongerUpper.GetValueOrDefault).ToUpperInvariant();

    /// <summary>A sigma at the end of a word is the final one.</summary>
    public static string Lower(string text)
    {
        var lower = Mapped(text, character => character == 'İ', _ => "i\u0307").ToLowerInvariant();
        if (!text.Contains('Σ', StringComparison.Ordinal))
            return lower;
        var letters = new StringBuilder(lower);
        for (var i = 1; i < lower.Length; i++)
            if (lower[i] == 'σ' && char.IsLetter(lower[i - 1]) && (i + 1 == lower.Length || !char.IsLetter(lower[i + 1])))
                letters[i] = 'ς';
        return letters.ToString();
    }

    private static string Mapped(string text, Func<char, bool> isLonger, Func<char, string?> longer) =>
        text.Any(isLonger) ? string.Concat(text.Select(character => longer(character) is { } mapped && isLonger(character) ? mapped : character.ToString())) : text;
}
