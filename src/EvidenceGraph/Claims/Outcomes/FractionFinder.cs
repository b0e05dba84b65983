using System.Globalization;

namespace EvidenceGraph.Claims.Outcomes;

/// <summary>Finds parts of wholes: '5 of the 14', '3/9', '4 (40%) of 10', 'all four patients', 'both', 'none of the five', 'three of them', 'four'.</summary>
internal sealed class FractionFinder(string text, List<Token> tokens, CountLexicon words)
{
    // Between 'of' and its number stand at most so many words: 'of the treated patients', and no more.
    private const int MaxFiller = 3;

    // 'response at week 24 was recorded in', 'la réponse a été bonne chez'
    private const int ResponseReach = 8;

    // 'met the primary endpoint', 'achieved an ACR20'
    private const int ReachedReach = 6;
    private const int PlaceboReach = 5;

    /// <summary>In order, none inside another.</summary>
    public List<Fraction> Find()
    {
        var fractions = new List<Fraction>();
        for (var i = 0; i < tokens.Count;)
        {
            if (At(i, out var value) is var role and not CountRole.Other && Read(i, role, value) is { } found && Ended(found) is { } fraction)
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
        CountRole.Both => new Fraction(2, 2, i, i + 1) { IsBare = true, IsLooseBoth = IsWord(i + 1) && At(i + 1, out _) is CountRole.Other or CountRole.Thing },
        CountRole.All when At(i - 1, out _) == CountRole.Not => null,
        CountRole.All => ReadWhole(i, isNone: false) ?? (value == 0 ? ReadAllOfThem(i) : null),
        CountRole.None => ReadWhole(i, isNone: true),
        CountRole.Of => ReadBase(i),
        _ => null,
    };

    private Fraction? ReadNumber(int i, int part)
    {
        var next = SkipPercent(i + 1);
        if (Mark(next) == '/' && At(next + 1, out var whole) == CountRole.Number)
            return IsGrade(i, next) || part > whole || whole < 2 ? null : new Fraction(part, whole, i, next + 2);
        next = SkipPercent(SkipPersons(next));
        if (At(next, out _) == CountRole.Of)
        {
            if (NumberAfter(next + 1, out whole, out var end) && part <= whole && whole > 0)
                return new Fraction(part, whole, i, end);
            if (ThemAfter(next + 1, out end))
                return new Fraction(part, -1, i, end) { Kind = FractionWhole.Them };
        }

        if (Mark(i + 1) == '%' || IsOfSome(next))
            return null;
        var before = Mark(i - 1) == ',' ? i - 2 : i - 1;
        var isOfThem = At(before, out _) == CountRole.Them;
        if (IsAllOfPart(next))
            return isOfThem ? null : new Fraction(part, part, i, next);
        return new Fraction(part, -1, i, i + 1) { Kind = isOfThem ? FractionWhole.Them : FractionWhole.Unsaid };
    }

    // '12/20/2019', '120/80/…' and 'strength of 3/5' are no parts of patients.
    private bool IsGrade(int part, int slash) =>
        Mark(slash + 2) == '/' || Mark(slash - 2) == '/' || At(part - 1, out _) is CountRole.Of or CountRole.Scale;

    // 'one of the responders': of how many is not said.
    private bool IsOfSome(int of)
    {
        if (At(of, out _) != CountRole.Of)
            return false;
        var i = of + 1;
        while (At(i, out _) == CountRole.Filler)
            i++;
        return At(i, out var some) == CountRole.Person && some == 1;
    }

    // 'the five are all alive'; who 'these five' are, another sentence says.
    private bool IsAllOfPart(int next)
    {
        var all = At(next, out var article) == CountRole.All ? next : IsWord(next) && At(next + 1, out article) == CountRole.All ? next + 1 : -1;
        return all >= 0 && article == 0 && IsWord(all + 1) && At(all + 1, out _) == CountRole.Other;
    }

    private Fraction? ReadWhole(int i, bool isNone)
    {
        var next = At(i + 1, out _) == CountRole.Of ? i + 2 : i + 1;
        return NumberAfter(next, out var whole, out var end) && whole > 0 ? new Fraction(isNone ? 0 : whole, whole, i, end) { IsNone = isNone } : null;
    }

    // 'all patients', 'all of them'
    private Fraction? ReadAllOfThem(int i)
    {
        var next = i + 1;
        if (At(next, out _) == CountRole.Of)
            return ThemAfter(next + 1, out var end) ? new Fraction(-1, -1, i, end) { Kind = FractionWhole.Them } : null;
        while (At(next, out _) == CountRole.Filler || (At(next, out var article) == CountRole.All && article == 1))
            next++;
        if (At(next, out _) == CountRole.Person)
            return new Fraction(-1, -1, i, next + 1) { Kind = FractionWhole.Them };
        return IsAllAlone(i) ? new Fraction(-1, -1, i, i + 1) { Kind = FractionWhole.Them, IsBare = true } : null;
    }

    // 'improved in all', but neither 'in all, …' nor 'in all respects'.
    private bool IsAllAlone(int i) =>
        i > 1 && At(i - 1, out var place) == CountRole.Place && place == 1 && IsWord(i - 2) && (!IsWord(i + 1) || At(i + 1, out _) == CountRole.Joint);

    private Fraction? ReadBase(int i)
    {
        if (!NumberAfter(i + 1, out var whole, out var end) || whole < 2)
            return null;
        var isOfPersons = end > i + 2 || At(end, out _) is CountRole.Person or CountRole.Filler;
        return isOfPersons ? new Fraction(whole, whole, i, end) { Kind = FractionWhole.Base } : null;
    }

    // What stands after the number belongs to it; a number of things is none of patients.
    private Fraction? Ended(Fraction fraction)
    {
        var end = SkipPercent(fraction.End);
        end = SkipPercent(SkipPersons(end));
        var isOfPersons = false;
        for (var i = fraction.First; i < end; i++)
            isOfPersons |= At(i, out _) == CountRole.Person;
        if (!isOfPersons && (At(end, out _) == CountRole.Thing || (fraction.Kind != FractionWhole.Unsaid && At(end + 1, out _) == CountRole.Thing)))
            return null;
        var before = BeforeFiller(fraction.First);
        var isPlace = At(before, out _) == CountRole.Place || Mark(before) == '(';
        if (Mark(before) == '(' && Mark(before - 1) == '%')
        {
            before = StartOfPercent(before - 1);
            if (At(end + 1, out _) == CountRole.Of && Mark(end) == ')')
                (end, isOfPersons, isPlace) = (SkipPersons(end + 2), true, false);
        }

        var outside = isPlace ? BeforeFiller(before) : before;
        return fraction with
        {
            End = end,
            IsOfPersons = isOfPersons,
            IsPlace = isPlace,
            IsJoined = At(outside, out _) == CountRole.Joint || Mark(outside) is ',' or ';' or '(',
            IsFronted = outside < 0 || Mark(outside) is ',' or ';' or ':' or '.',
            IsOfResponse = isPlace && IsAfterResponse(before),
            IsOfReached = IsBeforeResponse(end),
            IsOfPlacebo = IsBeforePlacebo(end),
            Percent = PercentIn(fraction.First, end),
        };
    }

    private int BeforeFiller(int i)
    {
        do
            i--;
        while (At(i, out _) == CountRole.Filler);
        return i;
    }

    // '71.4% (25/35)': the token before the percentage, of which the bracket gives the numbers.
    private int StartOfPercent(int i)
    {
        do
            i--;
        while (Mark(i) is '.' or ',' || (IsWord(i) && char.IsAsciiDigit(text[tokens[i].Start])));
        return i;
    }

    // A response that is denied, or is not one of patients, is part of a longer cue or has its word before it.
    private bool IsAfterResponse(int place)
    {
        for (var i = IsWord(place) ? place : place - 1; i >= 0 && i >= place - ResponseReach && IsWord(i); i--)
        {
            var role = At(i, out _);
            if (role == CountRole.Response)
                return !IsDenied(i);
            if (role == CountRole.Not || (role == CountRole.Number && !IsOfName(i)))
                return false;
        }

        return false;
    }

    private bool IsDenied(int response) =>
        At(response - 1, out _) is CountRole.Not or CountRole.None || At(response - 2, out _) is CountRole.Not or CountRole.None;

    // The number of a week or of a criterion: 'at week 24', 'after 24 weeks', 'ACR 20'.
    private bool IsOfName(int number) =>
        At(number - 1, out _) is CountRole.Thing or CountRole.Response || At(number + 1, out _) == CountRole.Thing;

    // 'Seven of the eight met the endpoint', 'met it'
    private bool IsBeforeResponse(int end)
    {
        var verb = IsWord(end) && At(end, out _) == CountRole.Other ? end + 1 : end;
        if (At(verb, out var what) != CountRole.Reached || what == 1)
            return false;
        if (At(verb + 1, out what) == CountRole.Reached && what == 1)
            return !IsWord(verb + 2);
        for (var i = verb + 1; i <= verb + ReachedReach && IsWord(i); i++)
        {
            var role = At(i, out _);
            if (role == CountRole.Response)
                return !IsDenied(i);
            if (role is CountRole.Not or CountRole.None || (role == CountRole.Number && !IsOfName(i)))
                return false;
        }

        return false;
    }

    // '31 of 73 with placebo', but not '42 of 75 versus placebo'.
    private bool IsBeforePlacebo(int end)
    {
        var first = Mark(end) == ')' ? end + 1 : end;
        for (var i = first; i < first + PlaceboReach && IsWord(i); i++)
        {
            var role = At(i, out var arm);
            if (role == CountRole.Placebo)
                return true;
            if (role is CountRole.Number or CountRole.Not || (role == CountRole.Joint && (arm != 1 || i != first)))
                return false;
        }

        return false;
    }

    private int SkipPersons(int i)
    {
        while (At(i, out _) is CountRole.Person or CountRole.Filler or CountRole.Out)
            i++;
        return i;
    }

    private bool ThemAfter(int i, out int end)
    {
        for (end = i; end <= i + 1; end++)
        {
            var role = At(end, out _);
            if (role == CountRole.Them)
                return IsPronoun(++end);
            if (role is not (CountRole.Filler or CountRole.Of))
                return false;
        }

        return false;
    }

    // 'of these', but not 'of these lesions'
    private bool IsPronoun(int next) => At(next, out _) is CountRole.Person || !IsWord(next) || At(next, out _) is not (CountRole.Thing or CountRole.Number);

    private bool NumberAfter(int i, out int value, out int end)
    {
        value = 0;
        for (var t = i; t < tokens.Count && t <= i + MaxFiller; t++)
        {
            var role = At(t, out value);
            if (role == CountRole.Number && !IsDecimal(t) && Mark(t + 1) != '%')
            {
                end = t + 1;
                return true;
            }

            if (role is not (CountRole.Person or CountRole.Filler or CountRole.Them or CountRole.Joint) && !(role == CountRole.All && value == 1))
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

    private double? PercentIn(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (Mark(i) is not ('(' or '['))
                continue;
            var close = SkipPercent(i);
            if (close == i)
                continue;
            var written = text[tokens[i].Start..tokens[close - 2].Start].Trim('(', '[', ' ').Replace(',', '.').Replace('·', '.');
            return double.TryParse(written, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) ? percent : null;
        }

        return null;
    }

    private char Mark(int i) => i >= 0 && i < tokens.Count ? tokens[i].Mark : '\0';

    private bool IsWord(int i) => i >= 0 && i < tokens.Count && tokens[i].Mark == '\0';

    // The digits on either side of a decimal point are two tokens with one character between them.
    private bool IsDecimal(int i)
    {
        var token = tokens[i];
        var before = token.Start > 1 && text[token.Start - 1] is '.' or ',' or '·' && char.IsAsciiDigit(text[token.Start - 2]);
        var after = token.End + 1 < text.Length && text[token.End] is '.' or ',' or '·' && char.IsAsciiDigit(text[token.End + 1]);
        return before || after;
    }

    // The second word of 'twenty-one' is read with the first.
    private CountRole At(int i, out int value)
    {
        (var role, value) = IsWord(i) ? words.Read(text, tokens[i]) : default;
        if (role != CountRole.Number)
            return role;
        if (IsUnitOf(i - 1, i, value))
            return CountRole.Filler;
        if (i + 1 < tokens.Count && IsWord(i + 1) && words.Read(text, tokens[i + 1]) is (CountRole.Number, var unit) && IsUnitOf(i, i + 1, unit))
            value += unit;
        return role;
    }

    private bool IsUnitOf(int tens, int i, int unit) =>
        unit is > 0 and < 10 && IsWord(tens) && tokens[i].Start == tokens[tens].End + 1 && text[tokens[tens].End] == '-'
        && char.IsAsciiLetter(text[tokens[tens].Start]) && words.Read(text, tokens[tens]) is (CountRole.Number, var ten) && ten >= 20 && ten % 10 == 0;
}
