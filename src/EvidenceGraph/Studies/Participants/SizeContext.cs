using System.Runtime.InteropServices;
using EvidenceGraph.Documents;
using EvidenceGraph.Studies.Reading;
using EvidenceGraph.Studies.Weighing;

namespace EvidenceGraph.Studies.Participants;

/// <summary>What the words around a number say of it.</summary>
internal static class SizeContext
{
    private const int PersonReach = 7;
    private const int VerbReach = 16;
    private const int ArmReach = 8;
    private const int LeftReach = 7;
    private const int ScreenReach = 4;

    // Of a table or a list without a full stop only the beginning is looked at.
    private const int LongestSentence = 80;

    private const WordClass Verbs = WordClass.Randomize | WordClass.Enrol | WordClass.Analyse | WordClass.Treat
        | WordClass.Happen | WordClass.Screen | WordClass.Report;

    /// <summary>Sets the features of <paramref name="candidates"/> that their own sentences tell.</summary>
    public static void Describe(StudyReading reading, List<SizeCandidate> candidates)
    {
        foreach (ref var candidate in CollectionsMarshal.AsSpan(candidates))
        {
            var sentence = reading.Sentences[candidate.Sentence];
            var features = new FeatureSet<SizeFeature>();
            Place(reading, candidate, sentence, ref features);
            After(reading.Tokens[..sentence.End], candidate.End, ref features);
            Before(reading.Tokens, sentence, candidate, ref features);
            Literature(reading.Tokens[sentence.First..sentence.End], ref features);
            Together(ref features);
            candidate = candidate with { Features = features.Bits };
        }
    }

    private static void Place(StudyReading reading, SizeCandidate candidate, StudySentence sentence, ref FeatureSet<SizeFeature> features)
    {
        var role = sentence.Role;
        features.Add(SizeFeature.Title, role == SectionRole.Title);
        features.Add(SizeFeature.Methods, role == SectionRole.Methods);
        features.Add(SizeFeature.Results, role == SectionRole.Results);
        features.Add(SizeFeature.Background, role == SectionRole.Background);
        features.Add(SizeFeature.Conclusion, role == SectionRole.Conclusion);
        features.Add(SizeFeature.Registry, role == SectionRole.Registry);
        features.Add(SizeFeature.FirstSentence, candidate.Sentence == 0);
        features.Add(SizeFeature.FirstThird, candidate.First * 3L < reading.Tokens.Length);
        features.Add(SizeFeature.LastThird, candidate.First * 3L > reading.Tokens.Length * 2L);
        features.Add(SizeFeature.InParentheses, candidate.InParentheses);
        features.Add(SizeFeature.First, candidate.First == sentence.First);
        features.Add(SizeFeature.SpelledOut, reading.Tokens[candidate.First].Kind == TokenKind.Word);
    }

    private static void After(ReadOnlySpan<StudyToken> tokens, int at, ref FeatureSet<SizeFeature> features)
    {
        if (at >= tokens.Length)
            return;
        var next = tokens[at];
        features.Add(SizeFeature.NextPercent, next.Is('%'));
        features.Add(SizeFeature.NextSlash, next.Is('/'));
        features.Add(SizeFeature.NextClose, next.Is(')') || next.Is(']'));
        features.Add(SizeFeature.NextOf, next.IsAny(WordClass.Of));
        features.Add(SizeFeature.NextDash, next.Is('-') || next.Is('–'));
        features.Add(SizeFeature.NextMonth, next.IsAny(WordClass.Month));
        features.Add(SizeFeature.NextAge, (IsHyphen(next) && at + 1 < tokens.Length ? tokens[at + 1] : next).IsAny(WordClass.Age));
        features.Add(SizeFeature.NextUnit, next.IsAny(WordClass.Unit));
        features.Add(SizeFeature.NextTime, (IsHyphen(next) && at + 1 < tokens.Length ? tokens[at + 1] : next).IsAny(WordClass.Time));
        if (next.Is('(') && at + 2 < tokens.Length)
        {
            features.Add(SizeFeature.NextParenPercent, tokens[at + 2].Is('%'));
            features.Add(SizeFeature.NextParenSplit, !tokens[at + 2].Is('%'));
        }

        Persons(tokens, at, ref features);
        Actions(tokens, at, ref features);
        Next(tokens, at, ref features);
    }

    // '110 cases are known from the literature': those of other papers.
    private static void Literature(ReadOnlySpan<StudyToken> sentence, ref FeatureSet<SizeFeature> features)
    {
        var persons = features.Has(SizeFeature.PersonNext) || features.Has(SizeFeature.PersonNear) || features.Has(SizeFeature.PersonFar);
        if (!persons)
            return;
        var literature = false;
        foreach (var token in sentence[..Math.Min(sentence.Length, LongestSentence)])
            literature |= token.IsAny(WordClass.Literature);
        features.Add(SizeFeature.PersonsInLiterature, literature);
    }

    // '56 randomised', '14 were treated': the verb follows the number itself.
    private static void Next(ReadOnlySpan<StudyToken> tokens, int at, ref FeatureSet<SizeFeature> features)
    {
        for (var i = at; i < tokens.Length && i < at + ScreenReach && tokens[i].Kind == TokenKind.Word; i++)
        {
            features.Add(SizeFeature.PersonsScreened, tokens[i].IsAny(WordClass.Screened));
            if (i >= at + 2)
                continue;
            features.Add(SizeFeature.NextRandomize, tokens[i].IsAny(WordClass.Randomize));
            features.Add(SizeFeature.NextEnrol, tokens[i].IsAny(WordClass.Enrol));
            features.Add(SizeFeature.NextAnalyse, tokens[i].IsAny(WordClass.Analyse));
            features.Add(SizeFeature.NextTreat, tokens[i].IsAny(WordClass.Treat));
            features.Add(SizeFeature.NextScreen, tokens[i].IsAny(WordClass.Screen));
        }
    }

    private static void Persons(ReadOnlySpan<StudyToken> tokens, int at, ref FeatureSet<SizeFeature> features)
    {
        var words = 0;
        for (var i = at; i < tokens.Length && words < PersonReach; i++)
        {
            var token = tokens[i];
            if (token.Kind == TokenKind.Mark)
            {
                if (token.Value is ')' or ';' or '=' or '.' or '%' or ':' or '(')
                    return;
                continue;
            }

            words++;
            if (token.IsAny(WordClass.Persons))
            {
                features.Add(words == 1 ? SizeFeature.PersonNext : words <= 3 ? SizeFeature.PersonNear : SizeFeature.PersonFar, true);
                return;
            }

            if (token.IsAny(WordClass.Thing | WordClass.Time))
            {
                features.Add(words == 1 ? SizeFeature.ThingNext : SizeFeature.ThingNear, true);
                return;
            }

            if (token.Kind == TokenKind.Number || token.IsAny(Verbs & ~WordClass.Analyse & ~WordClass.Screen & ~WordClass.Randomize))
                return;
        }
    }

    private static void Actions(ReadOnlySpan<StudyToken> tokens, int at, ref FeatureSet<SizeFeature> features)
    {
        var (rest, near, verb) = (WordClass.None, WordClass.None, WordClass.None);
        var end = Math.Min(tokens.Length, at + (2 * VerbReach));
        for (var i = at; i < end; i++)
        {
            var classes = tokens[i].Class;
            rest |= classes;
            if (i < at + ArmReach)
                near |= classes;
            if (verb == WordClass.None && i < at + VerbReach)
                verb = classes & Verbs;
        }

        features.Add(SizeFeature.RestRandomize, (rest & WordClass.Randomize) != 0);
        features.Add(SizeFeature.RestEnrol, (rest & WordClass.Enrol) != 0);
        features.Add(SizeFeature.Planned, (rest & WordClass.Will) != 0);
        features.Add(SizeFeature.ArmAfter, (near & WordClass.Arm) != 0);
        features.Add(SizeFeature.AfterRandomize, (verb & WordClass.Randomize) != 0);
        features.Add(SizeFeature.AfterEnrol, (verb & WordClass.Enrol) != 0);
        features.Add(SizeFeature.AfterAnalyse, (verb & WordClass.Analyse) != 0);
        features.Add(SizeFeature.AfterTreat, (verb & WordClass.Treat) != 0);
        features.Add(SizeFeature.AfterHappen, (verb & WordClass.Happen) != 0);
        features.Add(SizeFeature.AfterScreen, (verb & WordClass.Screen) != 0);
    }

    private static void Before(ReadOnlySpan<StudyToken> tokens, StudySentence sentence, SizeCandidate candidate, ref FeatureSet<SizeFeature> features)
    {
        var at = candidate.First;
        if (at == sentence.First)
            return;
        var before = tokens[at - 1];
        var isSample = before.Is('=') && at - 2 >= sentence.First && tokens[at - 2].IsAny(WordClass.LetterN);
        features.Add(SizeFeature.PrevN, isSample);
        features.Add(SizeFeature.PrevUpperN, isSample && sentence.Text[tokens[at - 2].Start] == 'N');
        features.Add(SizeFeature.PrevOf, before.IsAny(WordClass.Of));
        features.Add(SizeFeature.PrevOpeningOf, before.IsAny(WordClass.Of) && at - 1 == sentence.First);
        features.Add(SizeFeature.PrevPersons, (before.Is(':') && at - 2 >= sentence.First ? tokens[at - 2] : before).IsAny(WordClass.Persons));
        features.Add(SizeFeature.PrevKnown, before.IsAny(WordClass.Known));
        features.Add(SizeFeature.PrevAll, before.IsAny(WordClass.All));
        features.Add(SizeFeature.PrevEnrol, (before.Is(':') && at - 2 >= sentence.First ? tokens[at - 2] : before).IsAny(WordClass.Enrol));
        features.Add(SizeFeature.PrevBe, before.IsAny(WordClass.Be));
        features.Add(SizeFeature.PrevOpen, before.Is('(') || before.Is('['));
        features.Add(SizeFeature.PrevSign, !isSample && before.Kind == TokenKind.Mark && before.Value is '<' or '>' or '≥' or '≤' or '=' or '±' or '+' or '~' or '×' or '.');
        features.Add(SizeFeature.PrevDash, before.Is('-') || before.Is('–') || before.Is('—'));
        features.Add(SizeFeature.PrevSlash, before.Is('/'));
        features.Add(SizeFeature.PrevMonth, before.IsAny(WordClass.Month));
        features.Add(SizeFeature.PrevOrdinal, (before.Is('-') && at - 2 >= sentence.First ? tokens[at - 2] : before).IsAny(WordClass.Ordinal));
        features.Add(SizeFeature.Denominator, before.IsAny(WordClass.Of) && at - 2 >= sentence.First && (tokens[at - 2].Kind == TokenKind.Number || tokens[at - 2].IsAny(WordClass.Number)));
        Left(tokens, sentence, at, ref features);
    }

    private static void Left(ReadOnlySpan<StudyToken> tokens, StudySentence sentence, int at, ref FeatureSet<SizeFeature> features)
    {
        var found = false;
        for (var i = at - 1; i >= sentence.First && i >= at - LeftReach; i--)
        {
            var token = tokens[i];
            if (token.Is(';') || token.Is(')'))
                return;
            var near = i >= at - 3;
            features.Add(SizeFeature.PrevTotal, near && token.IsAny(WordClass.Total));
            features.Add(SizeFeature.LeftArm, near && token.IsAny(WordClass.Arm));
            features.Add(SizeFeature.LeftTarget, token.IsAny(WordClass.Target));
            features.Add(SizeFeature.LeftAge, near && token.IsAny(WordClass.Age));
            features.Add(SizeFeature.LeftThan, near && token.IsAny(WordClass.Than));
            features.Add(SizeFeature.Planned, token.IsAny(WordClass.Will));
            if (found || !token.IsAny(Verbs))
                continue;
            found = true;
            features.Add(SizeFeature.LeftRandomize, token.IsAny(WordClass.Randomize));
            features.Add(SizeFeature.LeftEnrol, token.IsAny(WordClass.Enrol));
            features.Add(SizeFeature.LeftAnalyse, token.IsAny(WordClass.Analyse));
            features.Add(SizeFeature.LeftTreat, token.IsAny(WordClass.Treat));
            features.Add(SizeFeature.LeftHappen, token.IsAny(WordClass.Happen));
            features.Add(SizeFeature.LeftScreen, token.IsAny(WordClass.Screen));
            features.Add(SizeFeature.LeftReport, token.IsAny(WordClass.Report));
        }
    }

    private static void Together(ref FeatureSet<SizeFeature> features)
    {
        var persons = features.Has(SizeFeature.PersonNext) || features.Has(SizeFeature.PersonNear) || features.Has(SizeFeature.PersonFar);
        features.Add(SizeFeature.PersonsRandomized, persons && (features.Has(SizeFeature.AfterRandomize) || features.Has(SizeFeature.LeftRandomize)));
        features.Add(SizeFeature.PersonsEnrolled, persons && (features.Has(SizeFeature.AfterEnrol) || features.Has(SizeFeature.LeftEnrol)));
        features.Add(SizeFeature.PersonsAnalysed, persons && (features.Has(SizeFeature.AfterAnalyse) || features.Has(SizeFeature.LeftAnalyse)));
        features.Add(SizeFeature.PersonsTreated, persons && (features.Has(SizeFeature.AfterTreat) || features.Has(SizeFeature.LeftTreat)));
        features.Add(SizeFeature.PersonsInArm, persons && features.Has(SizeFeature.ArmAfter));
        features.Add(SizeFeature.TotalPersons, persons && features.Has(SizeFeature.PrevTotal));
        features.Add(SizeFeature.TitlePersons, persons && features.Has(SizeFeature.Title));
        features.Add(SizeFeature.PersonsReported, persons && features.Has(SizeFeature.LeftReport));
        features.Add(SizeFeature.UpperNOutsideResults, features.Has(SizeFeature.PrevUpperN) && !features.Has(SizeFeature.Results));
        features.Add(SizeFeature.SampleInParentheses, features.Has(SizeFeature.PrevN) && features.Has(SizeFeature.InParentheses));
    }

    private static bool IsHyphen(StudyToken token) => token.Is('-') || token.Is('‐') || token.Is('‑');
}
