using EvidenceGraph.Text;

namespace EvidenceGraph.Mentions.Abbreviations;

/// <summary>What may be a short form, and its letters.</summary>
internal static class ShortForm
{
    /// <summary>The most letters that an alignment takes; longer ones are no short forms.</summary>
    public const int MostLetters = 18;

    private const int Longest = 24;

    /// <summary>
    /// Puts the folded letters and digits of a plausible short form into <paramref name="letters"/> and says how many; 0 where
    /// <paramref name="span"/> is no short form: a number, a measure, a statistic, a word.
    /// </summary>
    public static int ReadLetters(string text, TextSpan span, Span<char> letters)
    {
        var form = span.Slice(text);
        if (form.Length is 0 or > Longest || !(char.IsLetterOrDigit(form[0]) || form[0] is '[' or '+' or '-' or '.'))
            return 0;
        int count = 0, capitals = 0, digits = 0, spaces = 0, lowerRun = 0, longestRun = 0;
        foreach (var c in form)
        {
            if (c is '<' or '>' or '=' or '%' or '±' or '?' or '!' or ':' or ';' or '"' or '@' or '~' or '≤' or '≥')
                return 0;
            spaces += char.IsWhiteSpace(c) ? 1 : 0;
            capitals += char.IsUpper(c) ? 1 : 0;
            digits += char.IsDigit(c) ? 1 : 0;
            lowerRun = char.IsLower(c) ? lowerRun + 1 : 0;
            longestRun = Math.Max(longestRun, lowerRun);
            if (!char.IsLetterOrDigit(c))
                continue;
            if (count == MostLetters)
                return 0;
            letters[count++] = Letters.Fold(c);
        }

        if (count == digits || spaces > 2 || (spaces > 0 && (capitals == 0 || IsPhrase(form))) || IsNoise(form))
            return 0;
        // A word: a capital of its own does not make it short, nor do lower case letters alone.
        if (capitals == 0 && (count is 1 or > 5 || digits > 2 || char.IsDigit(form[0])))
            return 0;
        if (char.IsDigit(form[0]) && (spaces > 0 || digits > 1))
            return 0;
        var species = form.Length > 3 && form[1] == '.' && form[2] == ' ';
        return !species && (longestRun > 6 || (capitals == 1 && longestRun > 5)) ? 0 : count;
    }

    // 'CHL1 and 2', 'RR 1.33': a list or a result.
    private static bool IsPhrase(ReadOnlySpan<char> form)
    {
        var last = form[(form.LastIndexOf(' ') + 1)..];
        return (char.IsAsciiDigit(last[0]) && last.Length > 1) || form.Contains(" and ", StringComparison.Ordinal) || form.Contains(" or ", StringComparison.Ordinal);
    }

    private static bool IsNoise(ReadOnlySpan<char> form)
    {
        if (form.StartsWith("Table ", StringComparison.Ordinal) || form.StartsWith("Fig", StringComparison.Ordinal))
            return true;
        return form.TrimEnd('.') is
            "i.e" or "e.g" or "ie" or "eg" or "cf" or "vs" or "etc" or "see" or "fig" or "ref" or "refs" or "II" or "III" or "IV" or "VI" or "I" or "ii" or "iii" or "iv" or
            "USA" or "UK" or "eds" or "ed" or "one" or "two" or "three" or "four" or "five" or "six" or "both" or "all" or "range" or "mean" or "year" or
            "years" or "men" or "women" or "male" or "female" or "n" or "and" or "or" or "not" or "none" or "also" or "with" or "days" or "weeks" or "i.v" or "i.p";
    }
}
