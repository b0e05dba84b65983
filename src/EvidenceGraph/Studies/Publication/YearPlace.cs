using EvidenceGraph.Studies.Weighing;

namespace EvidenceGraph.Studies.Publication;

/// <summary>What the characters and words around a year say of it.</summary>
internal static class YearPlace
{
    private const int WordsBefore = 5;
    private const int WordsAfter = 2;
    private const int Reach = 48;

    /// <summary>The features of the year at <paramref name="at"/> of a line.</summary>
    public static FeatureBits Of(ReadOnlySpan<char> line, int at)
    {
        var features = new FeatureSet<YearFeature>();
        var before = line[..at];
        var after = line[(at + 4)..];
        After(after, ref features);
        Before(before, ref features);
        Near(before, after, ref features);
        features.Add(YearFeature.Citation, IsCitation(after) && !features.Has(YearFeature.PrevLower));
        return features.Bits;
    }

    private static void After(ReadOnlySpan<char> after, ref FeatureSet<YearFeature> features)
    {
        var rest = after.TrimStart();
        if (rest.Length == 0 || (rest.Length == 1 && rest[0] is '.' or ')' or '.'))
        {
            features.Add(YearFeature.NextLineEnd, true);
            return;
        }

        var next = rest[0];
        features.Add(YearFeature.NextGap, after.Length > 1 && char.IsWhiteSpace(after[0]) && (char.IsWhiteSpace(after[1]) || rest[0] == '|'));
        features.Add(YearFeature.NextSemicolon, next == ';');
        features.Add(YearFeature.NextColon, next == ':');
        features.Add(YearFeature.NextComma, next == ',');
        features.Add(YearFeature.NextPeriod, next == '.');
        features.Add(YearFeature.NextOpen, next is '(' or '[');
        features.Add(YearFeature.NextClose, next is ')' or ']');
        var iso = IsIsoDate(after);
        features.Add(YearFeature.NextIsoDate, iso);
        features.Add(YearFeature.NextDash, !iso && next is '-' or '–' or '/');
        features.Add(YearFeature.NextDigits, char.IsAsciiDigit(next));
        var word = FirstWord(rest);
        var month = IsMonth(word);
        features.Add(YearFeature.NextMonth, month);
        features.Add(YearFeature.NextLower, char.IsLower(next) && !month);
        features.Add(YearFeature.NextUpper, char.IsUpper(next) && !month);
    }

    private static void Before(ReadOnlySpan<char> before, ref FeatureSet<YearFeature> features)
    {
        var trimmed = before.TrimEnd();
        if (trimmed.Length == 0)
        {
            features.Add(YearFeature.PrevLineStart, true);
            return;
        }

        var last = trimmed[^1];
        var gap = before.Length - trimmed.Length;
        features.Add(YearFeature.PrevGap, gap > 1 || last == '|');
        features.Add(YearFeature.PrevPeriod, last == '.');
        features.Add(YearFeature.PrevComma, last == ',');
        features.Add(YearFeature.PrevColon, last is ':');
        features.Add(YearFeature.PrevOpen, last is '(' or '[');
        features.Add(YearFeature.PrevCopyright, last is '©' || trimmed.EndsWith("(c)", StringComparison.OrdinalIgnoreCase));
        features.Add(YearFeature.PrevNumericDate, IsNumericDate(before));
        features.Add(YearFeature.PrevSlash, gap == 0 && last == '/' && !IsNumericDate(before));
        features.Add(YearFeature.PrevRange, last is '-' or '–' && trimmed.Length > 1 && !char.IsLetter(trimmed[^2]) && !IsNumericDate(before));
        features.Add(YearFeature.PrevDigits, char.IsAsciiDigit(last));
        Word(trimmed, ref features);
    }

    private static void Word(ReadOnlySpan<char> trimmed, ref FeatureSet<YearFeature> features)
    {
        var end = trimmed.TrimEnd("., ").Length;
        var word = LastWord(trimmed[..end]);
        var month = IsMonth(word);
        features.Add(YearFeature.PrevMonth, month);
        var classes = YearWords.Of(LastWord(trimmed[..LetterEnd(trimmed)]));
        features.Add(YearFeature.PrevLabel, (classes & YearWord.Label) != 0);
        features.Add(YearFeature.PrevVolume, (classes & YearWord.Volume) != 0 && !char.IsAsciiDigit(trimmed[^1]));
        features.Add(YearFeature.PrevJournal, (classes & YearWord.Journal) != 0 && !char.IsAsciiDigit(trimmed[^1]));
        features.Add(YearFeature.PrevDate, month ? EndsWithDigit(trimmed[..(end - word.Length)]) : IsMonthAndDay(trimmed));
        features.Add(YearFeature.PrevLower, !month && word.Length > 0 && char.IsLower(word[0]) && end == trimmed.Length);
        features.Add(YearFeature.PrevUpper, !month && word.Length > 1 && char.IsUpper(word[0]) && end == trimmed.Length);
    }

    private static void Near(ReadOnlySpan<char> before, ReadOnlySpan<char> after, ref FeatureSet<YearFeature> features)
    {
        var near = YearWord.None;
        var left = before[Math.Max(0, before.Length - Reach)..];
        for (var words = 0; words < WordsBefore && left.Length > 0; words++)
        {
            left = left[..LetterEnd(left)];
            var word = LastWord(left);
            near |= YearWords.Of(word);
            left = left[..^word.Length];
        }

        var right = after[..Math.Min(after.Length, Reach)];
        for (var words = 0; words < WordsAfter && right.Length > 0; words++)
        {
            right = right[LetterStart(right)..];
            var word = FirstWord(right);
            near |= YearWords.Of(word) & (YearWord.Volume | YearWord.Meeting);
            right = right[word.Length..];
        }

        features.Add(YearFeature.NearPublished, (near & YearWord.Published) != 0);
        features.Add(YearFeature.NearAccepted, (near & YearWord.Accepted) != 0);
        features.Add(YearFeature.NearUpdated, (near & YearWord.Updated) != 0);
        features.Add(YearFeature.NearRegistered, (near & YearWord.Registered) != 0);
        features.Add(YearFeature.NearPeriod, (near & YearWord.Period) != 0);
        features.Add(YearFeature.NearLabel, (near & YearWord.Label) != 0);
        features.Add(YearFeature.NearVolume, (near & YearWord.Volume) != 0);
        features.Add(YearFeature.NearCopyright, (near & YearWord.Copyright) != 0 || before[Math.Max(0, before.Length - Reach)..].Contains('©'));
        features.Add(YearFeature.NearProse, (near & YearWord.Prose) != 0);
        features.Add(YearFeature.JournalBefore, (near & YearWord.Journal) != 0);
        Dates(near, ref features);
    }

    private static void Dates(YearWord near, ref FeatureSet<YearFeature> features)
    {
        var date = features.Has(YearFeature.PrevMonth) || features.Has(YearFeature.PrevDate) || features.Has(YearFeature.PrevNumericDate) || features.Has(YearFeature.NextIsoDate);
        features.Add(YearFeature.PublishedDate, date && (near & YearWord.Published) != 0);
        features.Add(YearFeature.AcceptedDate, date && (near & YearWord.Accepted) != 0);
        features.Add(YearFeature.RegisteredDate, date && (near & YearWord.Registered) != 0);
        features.Add(YearFeature.UpdatedDate, date && (near & YearWord.Updated) != 0);
        features.Add(YearFeature.DateInProse, date && (near & YearWord.Period) != 0);
    }

    // '2019;78', '2019; 12(3)', '2019 Aug 12;78', '2021, 60 (2)': a volume follows.
    private static bool IsCitation(ReadOnlySpan<char> after)
    {
        var semicolon = after[..Math.Min(after.Length, 16)].IndexOfAny(';', ',');
        if (semicolon < 0)
            return false;
        var rest = after[(semicolon + 1)..].TrimStart();
        if (rest.StartsWith("v", StringComparison.OrdinalIgnoreCase))
            return true;
        var digits = 0;
        while (digits < rest.Length && char.IsAsciiDigit(rest[digits]))
            digits++;
        rest = rest[digits..].TrimStart();
        return digits is > 0 and < 5 && (after[semicolon] == ';' || (rest.Length > 0 && rest[0] is '(' or ':'));
    }

    private static bool IsIsoDate(ReadOnlySpan<char> after) =>
        after.Length > 2 && after[0] is '-' or '/' && char.IsAsciiDigit(after[1]) && char.IsAsciiDigit(after[2]) && (after.Length == 3 || !char.IsAsciiDigit(after[3]));

    // '26.09.2022', '04/02/2025', '5.9.2022'.
    private static bool IsNumericDate(ReadOnlySpan<char> before)
    {
        if (before.Length < 4 || before[^1] is not ('.' or '/' or '-'))
            return false;
        var digits = before[..^1];
        var end = digits.Length;
        while (end > 0 && end > digits.Length - 2 && char.IsAsciiDigit(digits[end - 1]))
            end--;
        return end < digits.Length && end > 1 && digits[end - 1] == before[^1] && char.IsAsciiDigit(digits[end - 2]);
    }

    // 'November 11, 2022'.
    private static bool IsMonthAndDay(ReadOnlySpan<char> trimmed)
    {
        var text = trimmed.TrimEnd(",.");
        var day = text.TrimEnd("0123456789");
        return day.Length < text.Length && day.Length >= text.Length - 2 && IsMonth(LastWord(day.TrimEnd(" .")));
    }

    private static bool EndsWithDigit(ReadOnlySpan<char> text)
    {
        var trimmed = text.TrimEnd(" .-");
        if (trimmed.EndsWith(" de", StringComparison.Ordinal))
            trimmed = trimmed[..^3];
        return trimmed.Length > 0 && char.IsAsciiDigit(trimmed[^1]);
    }

    private static bool IsMonth(ReadOnlySpan<char> word) => (YearWords.Of(word) & YearWord.Month) != 0;

    private static ReadOnlySpan<char> LastWord(ReadOnlySpan<char> text)
    {
        var start = text.Length;
        while (start > 0 && IsLetter(text[start - 1]))
            start--;
        return text[start..];
    }

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && IsLetter(text[end]))
            end++;
        return text[..end];
    }

    private static int LetterEnd(ReadOnlySpan<char> text)
    {
        var end = text.Length;
        while (end > 0 && !IsLetter(text[end - 1]))
            end--;
        return end;
    }

    private static int LetterStart(ReadOnlySpan<char> text)
    {
        var start = 0;
        while (start < text.Length && !IsLetter(text[start]))
            start++;
        return start;
    }

    private static bool IsLetter(char c) => char.IsLetter(c) || c == '©';
}
