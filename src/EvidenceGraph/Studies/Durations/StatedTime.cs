using System.Globalization;
using EvidenceGraph.Studies.Participants;
using EvidenceGraph.Studies.Reading;

namespace EvidenceGraph.Studies.Durations;

/// <summary>A number with a unit of time, as stated.</summary>
/// <param name="Amount">How many, in thousandths.</param>
/// <param name="Unit"><c>D</c>, <c>W</c>, <c>M</c> or <c>Y</c>.</param>
/// <param name="First">Index of its first token in the sentence.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="IsPoint">Whether it is a point in time ('week 24') and no length ('24 weeks').</param>
internal readonly record struct StatedTime(long Amount, char Unit, int First, int End, bool IsPoint)
{
    private const int MonthsAYear = 12;

    /// <summary>The days of one unit.</summary>
    public int Days => Unit switch { 'D' => 1, 'W' => 7, 'M' => 30, _ => 365 };

    /// <summary>Whether a time can begin with <paramref name="token"/>: a quick look, since few tokens begin one.</summary>
    public static bool MayBegin(in StudyToken token) => token.Kind == TokenKind.Number || token.IsAny(WordClass.Time | WordClass.Half | WordClass.Number);

    /// <summary>The time that begins at token <paramref name="at"/> of a sentence; null where none does.</summary>
    public static StatedTime? At(ReadOnlySpan<StudyToken> tokens, int at)
    {
        if (tokens[at].IsAny(WordClass.Time) && UnitOf(tokens[at]) is not ' ' and var named)
            return at + 1 < tokens.Length && tokens[at + 1].Whole is > 0 and < 1000 and var point && !IsUnitNext(tokens, at + 2)
                ? new StatedTime(point * StudyToken.Scale, named, at, at + 2, true)
                : null;

        if (tokens[at].IsAny(WordClass.Half))
            return Half(tokens, at);
        var amount = tokens[at].Kind == TokenKind.Number ? tokens[at].Value : 0;
        var next = at + 1;
        if (tokens[at].IsAny(WordClass.Number))
        {
            next = NumberWords.Read(tokens, at, tokens.Length, out var words);
            amount = words * StudyToken.Scale;
        }

        while (next < tokens.Length && (tokens[next].Is('-') || tokens[next].Is('‐') || tokens[next].Is('‑')))
            next++;
        if (amount <= 0 || next >= tokens.Length || !tokens[next].IsAny(WordClass.Time) || UnitOf(tokens[next]) is not (not ' ' and var unit))
            return null;
        return new StatedTime(amount, unit, at, next + 1, false);
    }

    /// <summary>The duration as <c>P24W</c>; half years and quarters become months.</summary>
    public string ToIso()
    {
        var (amount, unit) = (Amount, Unit);
        if (unit == 'Y' && amount % StudyToken.Scale != 0)
            (amount, unit) = (amount * MonthsAYear, 'M');
        var whole = (amount + StudyToken.Scale / 2) / StudyToken.Scale;
        return string.Create(CultureInfo.InvariantCulture, $"P{Math.Max(1, whole)}{unit}");
    }

    // 'Half a year', 'ein halbes Jahr'.
    private static StatedTime? Half(ReadOnlySpan<StudyToken> tokens, int at)
    {
        for (var i = at + 1; i < tokens.Length && i <= at + 2; i++)
        {
            if (tokens[i].IsAny(WordClass.Time) && UnitOf(tokens[i]) == 'Y')
                return new StatedTime(StudyToken.Scale / 2, 'Y', at, i + 1, false);
        }

        return null;
    }

    private static bool IsUnitNext(ReadOnlySpan<StudyToken> tokens, int at) => at < tokens.Length && tokens[at].IsAny(WordClass.Time);

    private static char UnitOf(StudyToken token) => Lexicon.BuiltIn.ValueOf(token.Value) switch { 1 => 'D', 7 => 'W', 30 => 'M', 365 => 'Y', _ => ' ' };
}
