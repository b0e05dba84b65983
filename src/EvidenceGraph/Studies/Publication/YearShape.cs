using EvidenceGraph.Studies.Reading;

namespace EvidenceGraph.Studies.Publication;

/// <summary>How much the characters around a year look like a citation, a copyright or the date of a record, and not like prose.</summary>
internal static class YearShape
{
    private static readonly string[] Published = ["publi", "Publi", "©", "Copyright", "updated", "Updated", "refreshed", "Posted", "posted", "Veröffentlicht", "Epub", "Date:", "Year:", "Jahr:", "Año:"];
    private static readonly string[] NotPublished = ["available", "tart", "egin", "End ", "ompletion", "eceived", "riginally", "etween", "rom ", "ince", "ntil"];

    private const int ShortLine = 120;

    /// <summary>5 for '2017; 17:', 4 for '2017 Oct', 3 for other dates in their usual places, 0 and less for prose.</summary>
    public static int Score(ReadOnlySpan<char> line, int at)
    {
        var before = line[..at];
        var after = line[(at + 4)..];
        var near = before[Math.Max(0, before.Length - 40)..];
        var score = After(before, after) + Before(before, after, line.Length);
        if (Holds(near, Published))
            score += 3;
        if (Holds(near[Math.Max(0, near.Length - 24)..], NotPublished))
            score -= 6;
        if (before.Length > 0 && before[^1] is '–' or '-' or '/' && before.Length > 1 && char.IsAsciiDigit(before[^2]) && !IsDate(before))
            score -= 6;
        return score;
    }

    private static int After(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        var rest = after.TrimStart();
        if (rest.Length > 1 && rest[0] == ';' && !LastWordIsSmall(before) && !IsMonth(LastWord(before.TrimEnd())))
            return 5;
        if (after.Length > 2 && after[0] == '-' && char.IsAsciiDigit(after[1]) && char.IsAsciiDigit(after[2]) && (after.Length == 3 || !char.IsAsciiDigit(after[3])))
            return 3;
        return after.Length > 0 && after[0] == ' ' && IsMonth(FirstWord(rest)) && before.TrimEnd().EndsWith('.') | before.TrimEnd().EndsWith(')') | before.TrimEnd().EndsWith('|') ? 4 : 0;
    }

    private static int Before(ReadOnlySpan<char> before, ReadOnlySpan<char> after, int line)
    {
        var trimmed = before.TrimEnd();
        if (IsDate(before))
            return 3;
        if (after.Trim().Trim('.').Length == 0 && trimmed.Length is > 1 and < 40 && char.IsUpper(trimmed[0]) && !trimmed.Contains(' '))
            return 3;
        var word = LastWord(trimmed);
        if (IsMonth(word))
        {
            var lead = trimmed[..^word.Length].TrimEnd();
            lead = lead.TrimEnd("0123456789").TrimEnd();
            return lead.Length == 0 || lead[^1] is '(' or ',' or '|' or '.' or ';' or ':' or '·' ? 3 : 0;
        }

        return line < ShortLine && word.Length > 2 && IsUpper(word) && after.Length > 1 && after[0] is ' ' or '.' && after.TrimStart().Length > 0 && !char.IsLower(after.TrimStart()[0]) ? 2 : 0;
    }

    // '26.09.2022', '04/02/2025'.
    private static bool IsDate(ReadOnlySpan<char> before) =>
        before.Length >= 6 && before[^1] is '.' or '/' && before[^1] == before[^4] && char.IsAsciiDigit(before[^2]) && char.IsAsciiDigit(before[^3]) && char.IsAsciiDigit(before[^5]);

    private static bool LastWordIsSmall(ReadOnlySpan<char> before)
    {
        var word = LastWord(before.TrimEnd());
        return word.Length > 0 && char.IsLower(word[0]) && word.Length == before.TrimEnd().Length - Math.Max(0, before.TrimEnd().LastIndexOf(' ') + 1);
    }

    private static bool IsUpper(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsUpper(c))
                return false;
        }

        return true;
    }

    private static bool IsMonth(ReadOnlySpan<char> word) =>
        word.Length > 2 && char.IsUpper(word[0]) && (Lexicon.BuiltIn.ClassesIn(StudyLanguage.En)[Lexicon.BuiltIn.Find(word)] & WordClass.Month) != 0;

    private static ReadOnlySpan<char> LastWord(ReadOnlySpan<char> text)
    {
        var start = text.Length;
        while (start > 0 && char.IsLetter(text[start - 1]))
            start--;
        return text[start..];
    }

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && char.IsLetter(text[end]))
            end++;
        return text[..end];
    }

    private static bool Holds(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
