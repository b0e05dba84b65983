using EvidenceGraph.Studies.Reading;

namespace EvidenceGraph.Studies.Designs;

/// <summary>Finds the age of one patient: 'a 49-year-old woman', 'a man of 52', 'woman (54 y)', 'mujer de 55 años', '61-jähriger Patient'.</summary>
internal static class PatientAge
{
    private const int Oldest = 110;
    private const int PersonReach = 5;

    /// <summary>The age that the number at <paramref name="at"/> states of one patient; -1 where it states none.</summary>
    /// <param name="tokens">The tokens of one sentence.</param>
    /// <param name="at">Where the number stands.</param>
    public static long At(ReadOnlySpan<StudyToken> tokens, int at)
    {
        var age = tokens[at].Kind == TokenKind.Number ? tokens[at].Whole : Lexicon.BuiltIn.ValueOf(tokens[at].Value);
        if (age is < 0 or > Oldest || IsOfMany(tokens, at))
            return -1;
        return IsCalledAge(tokens, at) && HasPerson(tokens, at) || FollowsPerson(tokens, at) ? age : -1;
    }

    // 'mean age 45', '18 to 75 years', 'patients aged 50': of a group.
    private static bool IsOfMany(ReadOnlySpan<StudyToken> tokens, int at)
    {
        for (var i = at - 1; i >= 0 && i >= at - PersonReach; i--)
        {
            if (tokens[i].IsAny(WordClass.Average | WordClass.Persons) && !tokens[i].IsAny(WordClass.Person))
                return true;
        }

        return (at > 0 && tokens[at - 1].Kind == TokenKind.Mark && tokens[at - 1].Value is '<' or '>' or '≥' or '≤' or '±')
            || (at + 1 < tokens.Length && tokens[at + 1].Kind == TokenKind.Mark && tokens[at + 1].Value is '–' or '±' or '%' or '/')
            || (at + 2 < tokens.Length && tokens[at + 2].Kind == TokenKind.Number);
    }

    // 'N-year-old', 'aged N', 'N Jahre alt', 'âgée de N', 'N-jährig'.
    private static bool IsCalledAge(ReadOnlySpan<StudyToken> tokens, int at)
    {
        var words = 0;
        for (var i = at + 1; i < tokens.Length && words < 3; i++)
        {
            if (tokens[i].Kind == TokenKind.Mark && !tokens[i].Is('-') && !tokens[i].Is('‐') && !tokens[i].Is('‑'))
                break;
            words += tokens[i].Kind == TokenKind.Mark ? 0 : 1;
            if (tokens[i].IsAny(WordClass.Age))
                return true;
        }

        for (var i = at - 1; i >= 0 && i >= at - 2; i--)
        {
            if (tokens[i].IsAny(WordClass.Age))
                return true;
        }

        return false;
    }

    private static bool HasPerson(ReadOnlySpan<StudyToken> tokens, int at)
    {
        for (var i = Math.Max(0, at - PersonReach); i < tokens.Length && i <= at + (2 * PersonReach); i++)
        {
            if (tokens[i].IsAny(WordClass.Person | WordClass.Pronoun))
                return true;
        }

        return false;
    }

    // A person, then 'of', a comma or an opening mark, then the number and years or a mark: 'a woman of 54,', 'Mann (40 J.)'.
    private static bool FollowsPerson(ReadOnlySpan<StudyToken> tokens, int at)
    {
        if (at < 2 || !tokens[at - 2].IsAny(WordClass.Person))
            return false;
        var before = tokens[at - 1];
        if (!before.IsAny(WordClass.Of) && !before.Is(',') && !before.Is('(') && !before.Is(':'))
            return false;
        return before.IsAny(WordClass.Of) || before.Is('(') || at + 1 == tokens.Length || tokens[at + 1].IsAny(WordClass.Time) || tokens[at + 1].Kind == TokenKind.Mark;
    }
}
