using System.Globalization;

namespace EvidenceGraph.Claims.Outcomes;

/// <summary>Reads 'P = 0.03', 'p &lt; .001', 'p value of 0.4': whether a difference was more than chance at the customary 0.05.</summary>
internal static class PValueReader
{
    private const double Level = 0.05;
    private const int MaxDigits = 8;

    /// <summary>Adds a cue for each p-value among <paramref name="tokens"/>; the cues stay in order of place.</summary>
    public static void Find(string text, List<Token> tokens, List<Cue> cues)
    {
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            if (tokens[i].Length != 1 || text[tokens[i].Start] is not ('p' or 'P'))
                continue;
            var at = i + 1;
            while (at < tokens.Count && at <= i + 2 && text.AsSpan(tokens[at].Start, tokens[at].Length) is "value" or "values" or "of")
                at++;
            if (at >= tokens.Count || Read(text, tokens[at]) is not { } isSignificant)
                continue;
            Insert(cues, new Cue(isSignificant ? CueKind.Significant : CueKind.NotSignificant, 2, i, at + 1));
        }
    }

    private static bool? Read(string text, Token token)
    {
        var relation = token.Mark is '<' or '>' or '=' or '≤' or '≥' ? token.Mark : '\0';
        var start = relation == '\0' ? token.Start : token.End;
        while (start < text.Length && text[start] is ' ' or '\u00A0' or '\u2009' && start < token.End + 3)
            start++;
        var end = start;
        while (end < text.Length && end - start < MaxDigits && (char.IsAsciiDigit(text[end]) || text[end] is '.' or ',' or '·'))
            end++;
        Span<char> digits = stackalloc char[MaxDigits];
        for (var i = start; i < end; i++)
            digits[i - start] = text[i] is ',' or '·' ? '.' : text[i];
        if (!double.TryParse(digits[..(end - start)].TrimEnd('.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) || value > 1)
            return null;
        return relation is '<' or '≤' ? value <= Level : relation is not ('>' or '≥') && value < Level;
    }

    private static void Insert(List<Cue> cues, Cue cue)
    {
        var at = cues.Count;
        while (at > 0 && cues[at - 1].First > cue.First)
            at--;
        cues.Insert(at, cue);
    }
}
