namespace EvidenceGraph.Claims.Outcomes;

/// <summary>Finds parts of wholes: '5 of the 14', '3/9', '4 (40%) of 10', 'all four patients', 'both', 'none of the five', 'four'.</summary>
internal sealed class FractionFinder(string text, List<Token> tokens, CountLexicon words)
{
    // Between 'of' and its number stand at most so many words: 'of the treated patients', and no more.
    private const int MaxFiller = 3;

    /// <summary>In order, none inside another.</summary>
    public List<Fraction> Find()
    {
        var fractions = new List<Fraction>();
        for (var i = 0; i < tokens.Count;)
        {
            if (At(i, out var role, out var value) && Read(i, role, value) is { } fraction)
            {
                fractions.Add(fraction);
                i = fraction.End;
            }
            else
            {
                i++;
            }
        }

        return fractions;
    }

    private Fraction? Read(int i, CountRole role, int value) => role switch
    {
        CountRole.Number => IsDecimal(i) ? null : ReadNumber(i, value),
        CountRole.Both => new Fraction(2, 2, i, i + 1, false),
        CountRole.All => ReadWhole(i, isNone: false),
        CountRole.None => ReadWhole(i, isNone: true),
        _ => null,
    };

    private Fraction? ReadNumber(int i, int part)
    {
        var next = SkipPercent(i + 1);
        if (Mark(next) == '/' && At(next + 1, out var role, out var whole) && role == CountRole.Number)
            return Mark(next + 2) != '/' && IsSingleSlash(next) && part <= whole && whole > 1 ? new Fraction(part, whole, i, next + 2, false) : null;
        while (next < tokens.Count && At(next, out role, out _) && role is CountRole.People or CountRole.Out)
            next++;
        next = SkipPercent(next);
        if (At(next, out role, out _) && role == CountRole.Of && NumberAfter(next + 1, out whole, out var end) && part <= whole && whole > 0)
            return new Fraction(part, whole, i, SkipPercent(end), false);
        return Mark(i + 1) == '%' ? null : new Fraction(part, -1, i, i + 1, false);
    }

    // '120/80' and '2/5' stand without spaces, and so does '3/9': who counts must look at what is said of it.
    private bool IsSingleSlash(int slash) => slash < 2 || Mark(slash - 2) != '/';

    private Fraction? ReadWhole(int i, bool isNone)
    {
        var next = i + 1;
        if (At(next, out var role, out _) && role == CountRole.Of)
            next++;
        return NumberAfter(next, out var whole, out var end) && whole > 0 ? new Fraction(isNone ? 0 : whole, whole, i, end, isNone) : null;
    }

    private bool NumberAfter(int i, out int value, out int end)
    {
        value = 0;
        for (var t = i; t < tokens.Count && t <= i + MaxFiller; t++)
        {
            if (!At(t, out var role, out value))
                break;
            if (role == CountRole.Number && !IsDecimal(t) && Mark(t + 1) != '%')
            {
                end = t + 1;
                return true;
            }

            if (role != CountRole.People)
                break;
        }

        end = i;
        return false;
    }

    // '(35.7%)' after a number or a whole, if it is there.
    private int SkipPercent(int i)
    {
        if (Mark(i) is not ('(' or '['))
            return i;
        for (var t = i + 1; t < tokens.Count && t <= i + 5; t++)
        {
            if (Mark(t) is ')' or ']')
                return Mark(t - 1) == '%' ? t + 1 : i;
        }

        return i;
    }

    private char Mark(int i) => i >= 0 && i < tokens.Count ? tokens[i].Mark : '\0';

    // The digits on either side of a decimal point are two tokens with one character between them.
    private bool IsDecimal(int i)
    {
        var token = tokens[i];
        var before = token.Start > 1 && text[token.Start - 1] is '.' or ',' or '·' && char.IsAsciiDigit(text[token.Start - 2]);
        var after = token.End + 1 < text.Length && text[token.End] is '.' or ',' or '·' && char.IsAsciiDigit(text[token.End + 1]);
        return before || after;
    }

    private bool At(int i, out CountRole role, out int value)
    {
        (role, value) = i < tokens.Count && tokens[i].Mark == '\0' ? words.Read(text, tokens[i]) : default;
        return role != CountRole.Other;
    }
}
