namespace EvidenceGraph.Studies.Reading;

/// <summary>Cuts text into words, numbers and marks.</summary>
internal static class TokenScanner
{
    private const long TooLarge = 1_000_000_000_000;

    /// <summary>Adds the tokens of <paramref name="text"/> from <paramref name="start"/> to <paramref name="end"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where to begin.</param>
    /// <param name="end">Where to stop.</param>
    /// <param name="language">Its language: '1.234' is 1234 in German.</param>
    /// <param name="tokens">Takes the tokens.</param>
    public static void Scan(string text, int start, int end, StudyLanguage language, List<StudyToken> tokens)
    {
        var (at, lexicon) = (start, Lexicon.BuiltIn);
        var classes = lexicon.ClassesIn(language);
        while (at < end)
        {
            var c = text[at];
            if (char.IsWhiteSpace(c))
            {
                at++;
            }
            else if (char.IsLetter(c))
            {
                var stop = at + 1;
                while (stop < end && char.IsLetterOrDigit(text[stop]))
                    stop++;
                var id = lexicon.Find(text, at, stop);
                tokens.Add(new StudyToken(at, stop, TokenKind.Word, id, classes[id]));
                at = stop;
            }
            else if (char.IsAsciiDigit(c))
            {
                at = Number(text, at, end, language, tokens);
            }
            else
            {
                tokens.Add(new StudyToken(at, at + 1, TokenKind.Mark, c, WordClass.None));
                at++;
            }
        }
    }

    private static int Number(string text, int start, int end, StudyLanguage language, List<StudyToken> tokens)
    {
        var at = Digits(text, start, end);
        var value = Value(0, text, start, at);
        if (at - start <= 3 && text[start] != '0')
        {
            while (IsThousands(text, at, end, language))
            {
                value = Value(value, text, at + 1, at + 4);
                at += 4;
            }
        }

        if (at + 1 < end && text[at] is ('.' or '·' or ',') && char.IsAsciiDigit(text[at + 1]))
        {
            var stop = Digits(text, at + 1, end);
            value = value * StudyToken.Scale + Thousandths(text, at + 1, stop);
            at = stop;
        }
        else
        {
            value *= StudyToken.Scale;
        }

        tokens.Add(new StudyToken(start, at, TokenKind.Number, value < TooLarge ? value : -1, WordClass.None));
        return at;
    }

    // A comma, a space of any width or (in some languages) a point, and just three digits.
    private static bool IsThousands(string text, int at, int end, StudyLanguage language)
    {
        if (at + 4 > end || Digits(text, at + 1, end) != at + 4)
            return false;
        return text[at] switch
        {
            ',' or ' ' or '\u00a0' or '\u2009' or '\u202f' or '\u2002' or '\u2005' or '\u200a' => true,
            '.' => (language & (StudyLanguage.De | StudyLanguage.Es | StudyLanguage.It)) != 0,
            _ => false,
        };
    }

    private static int Digits(string text, int at, int end)
    {
        while (at < end && char.IsAsciiDigit(text[at]))
            at++;
        return at;
    }

    // Stops growing once it is out of range, so that a page of digits cannot overflow.
    private static long Value(long value, string text, int start, int end)
    {
        for (var i = start; i < end && value < TooLarge; i++)
            value = value * 10 + (text[i] - '0');
        return value;
    }

    private static long Thousandths(string text, int start, int end)
    {
        var value = 0L;
        for (var i = 0; i < 3; i++)
            value = value * 10 + (start + i < end ? text[start + i] - '0' : 0);
        return value;
    }
}
