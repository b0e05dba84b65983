using EvidenceGraph.Studies.Participants;
using EvidenceGraph.Studies.Reading;

namespace EvidenceGraph.Studies.Durations;

/// <summary>Reads times: '24 weeks', 'week 24', '25 [3-93] months', '3 to 17 months', 'half a year', 'año y medio'.</summary>
internal static class TimeReader
{
    private const int LongestSpread = 12;
    private const long LargestPoint = 1000;
    private const long Half = StudyToken.Scale / 2;
    private const long MonthsAYear = 12;

    private const WordClass Beginnings = WordClass.Time | WordClass.Half | WordClass.Number | WordClass.Nth | WordClass.Article | WordClass.At;

    /// <summary>Whether a time can begin with <paramref name="token"/>: a quick look, since few tokens begin one.</summary>
    public static bool MayBegin(in StudyToken token) => token.Kind == TokenKind.Number || token.IsAny(Beginnings);

    /// <summary>The time that begins at token <paramref name="at"/> of a sentence; null where none does.</summary>
    public static StatedTime? At(ReadOnlySpan<StudyToken> tokens, int at)
    {
        var token = tokens[at];
        if (token.IsAny(WordClass.Time))
            return Point(tokens, at);
        if (token.IsAny(WordClass.Half))
            return HalfYear(tokens, at);
        if (token.Kind == TokenKind.Number || token.IsAny(WordClass.Number))
            return Counted(tokens, at);
        if (token.IsAny(WordClass.Nth))
            return Nth(tokens, at);
        return token.IsAny(WordClass.Article | WordClass.At) ? One(tokens, at) : null;
    }

    // 'week 24'; in 'week 24 hours' the number counts the hours.
    private static StatedTime? Point(ReadOnlySpan<StudyToken> tokens, int at)
    {
        var unit = UnitOf(tokens[at]);
        if (unit == ' ' || at + 1 >= tokens.Length || tokens[at + 1].Whole is not (> 0 and < LargestPoint and var point))
            return null;
        return at + 2 < tokens.Length && tokens[at + 2].IsAny(WordClass.Time) ? null
            : new StatedTime(point * StudyToken.Scale, unit, at, at + 2, TimeForm.Point);
    }

    // 'The sixth month'; 'the first month' is rather how long something took.
    private static StatedTime? Nth(ReadOnlySpan<StudyToken> tokens, int at) =>
        Lexicon.BuiltIn.ValueOf(tokens[at].Value) is > 1 and var nth && at + 1 < tokens.Length && UnitOf(tokens[at + 1]) is not ' ' and var unit
            ? new StatedTime(nth * StudyToken.Scale, unit, at, at + 2, TimeForm.Point)
            : null;

    private static StatedTime? Counted(ReadOnlySpan<StudyToken> tokens, int at)
    {
        var (amount, next) = Amount(tokens, at);
        if (amount <= 0 || next >= tokens.Length)
            return null;
        var form = TimeForm.Length;
        if (IsHyphen(tokens[next]))
            (form, next) = (TimeForm.Joined, next + 1);
        else if (Spread(tokens, next) is > 0 and var behind)
            (form, next) = (TimeForm.WithSpread, behind);
        else if (tokens[next].IsAny(WordClass.NumberJoin) && next + 1 < tokens.Length && HalfAt(tokens, next + 1) is > 0 and var half)
            (amount, next) = (amount + Half, half);
        if (next < tokens.Length && UnitOf(tokens[next]) is not ' ' and var unit)
            return Whole(tokens, amount, unit, at, next + 1, IsRangeEnd(tokens, at) ? TimeForm.RangeEnd : form);
        return First(tokens, amount, at, form == TimeForm.Joined ? next - 1 : next);
    }

    // '… years and a half', 'año y medio', 'an et demi'.
    private static StatedTime Whole(ReadOnlySpan<StudyToken> tokens, long amount, char unit, int first, int end, TimeForm form)
    {
        if (end < tokens.Length && tokens[end].IsAny(WordClass.NumberJoin) && end + 1 < tokens.Length && HalfAt(tokens, end + 1) is > 0 and var half)
            (amount, end) = (amount + Half, half);
        return unit == 'Y' && amount % StudyToken.Scale == Half && tokens[first].Kind != TokenKind.Number
            ? new StatedTime(amount * MonthsAYear, 'M', first, end, form)
            : new StatedTime(amount, unit, first, end, form);
    }

    // '6 and 12 months', '3 to 17 months', '6-12 months': the unit stands behind the second number.
    private static StatedTime? First(ReadOnlySpan<StudyToken> tokens, long amount, int at, int mark)
    {
        if (mark + 1 >= tokens.Length || (tokens[mark + 1].Kind != TokenKind.Number && !tokens[mark + 1].IsAny(WordClass.Number)))
            return null;
        var isRange = IsRangeMark(tokens[mark]);
        if (!isRange && !tokens[mark].IsAny(WordClass.NumberJoin) && !tokens[mark].Is(','))
            return null;
        var (_, next) = Amount(tokens, mark + 1);
        return next < tokens.Length && UnitOf(tokens[next]) is not ' ' and var unit
            ? new StatedTime(amount, unit, at, mark, isRange ? TimeForm.RangeStart : TimeForm.FirstOfTwo)
            : null;
    }

    private static (long Amount, int Next) Amount(ReadOnlySpan<StudyToken> tokens, int at)
    {
        if (tokens[at].Kind == TokenKind.Number)
            return (tokens[at].Value, at + 1);
        var next = NumberWords.Read(tokens, at, tokens.Length, out var words);
        return (words * StudyToken.Scale, next);
    }

    // '[3-93]', '(IQR 342-585)', '± 6', '+/- 3'; the token after it, 0 where there is none.
    private static int Spread(ReadOnlySpan<StudyToken> tokens, int at)
    {
        if (tokens[at].Is('±'))
            return at + 2;
        if (tokens[at].Is('+') && at + 3 < tokens.Length && tokens[at + 1].Is('/') && tokens[at + 2].Is('-'))
            return at + 4;
        if (!tokens[at].Is('(') && !tokens[at].Is('['))
            return 0;
        for (var i = at + 1; i < tokens.Length && i <= at + LongestSpread; i++)
        {
            if (tokens[i].Is(')') || tokens[i].Is(']'))
                return i + 1;
        }

        return 0;
    }

    // 'Half a year', 'ein halbes Jahr'.
    private static StatedTime? HalfYear(ReadOnlySpan<StudyToken> tokens, int at)
    {
        for (var i = at + 1; i < tokens.Length && i <= at + 2; i++)
        {
            if (UnitOf(tokens[i]) == 'Y')
                return new StatedTime(StudyToken.Scale * MonthsAYear / 2, 'M', at, i + 1, TimeForm.Words);
        }

        return null;
    }

    // 'a year later', 'after a month', 'al año': only where something else says that it is a time after something.
    private static StatedTime? One(ReadOnlySpan<StudyToken> tokens, int at)
    {
        var unit = at + 1 < tokens.Length ? UnitOf(tokens[at + 1]) : ' ';
        if (unit is ' ' or 'D' || (at + 2 < tokens.Length && tokens[at + 2].Kind == TokenKind.Number))
            return null;
        var isAfter = tokens[at].IsAny(WordClass.Article)
            ? at > 0 && tokens[at - 1].IsAny(WordClass.After | WordClass.At | WordClass.Over)
            : tokens[at].IsAny(WordClass.To) && unit == 'Y';
        var isBefore = at + 2 < tokens.Length && tokens[at + 2].IsAny(WordClass.Later | WordClass.After);
        return isAfter || isBefore ? Whole(tokens, StudyToken.Scale, unit, at, at + 2, TimeForm.Words) : null;
    }

    private static int HalfAt(ReadOnlySpan<StudyToken> tokens, int at)
    {
        if (tokens[at].IsAny(WordClass.Half))
            return at + 1;
        return at + 1 < tokens.Length && tokens[at].IsAny(WordClass.Article) && tokens[at + 1].IsAny(WordClass.Half) ? at + 2 : 0;
    }

    private static bool IsRangeEnd(ReadOnlySpan<StudyToken> tokens, int at) =>
        at > 1 && IsRangeMark(tokens[at - 1]) && (tokens[at - 2].Kind == TokenKind.Number || tokens[at - 2].IsAny(WordClass.Number));

    private static bool IsRangeMark(StudyToken token) => IsHyphen(token) || token.Is('–') || token.Is('—') || token.IsAny(WordClass.To);

    private static bool IsHyphen(StudyToken token) => token.Is('-') || token.Is('‐') || token.Is('‑');

    // The table has the days of a unit; hours and minutes have none.
    private static char UnitOf(StudyToken token) => !token.IsAny(WordClass.Time) ? ' '
        : Lexicon.BuiltIn.ValueOf(token.Value) switch { 1 => 'D', 7 => 'W', 30 => 'M', 365 => 'Y', _ => ' ' };
}
