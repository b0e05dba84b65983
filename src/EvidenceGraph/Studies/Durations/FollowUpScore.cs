using EvidenceGraph.Studies.Reading;

namespace EvidenceGraph.Studies.Durations;

/// <summary>How much the words around a time make it the follow-up.</summary>
internal static class FollowUpScore
{
    private const int Reach = 12;

    /// <summary>From 6 on the words say it; below 2.5 it may be any time.</summary>
    public static double Of(ReadOnlySpan<StudyToken> sentence, StatedTime time, bool isReport)
    {
        var isPrimary = Has(sentence, WordClass.Primary);
        var stateFollows = Has(sentence[time.End..Math.Min(sentence.Length, time.End + Reach)], WordClass.State);
        var score = Before(sentence, time) + After(sentence, time, stateFollows, isReport) + (time.IsPoint ? 2.5 : 0);
        if (isPrimary && score > -1)
            score += time.IsPoint ? 1 : 2.5;
        if (score > 0 && !isReport && stateFollows)
            score += 1;
        return score;
    }

    private static bool Has(ReadOnlySpan<StudyToken> tokens, WordClass classes)
    {
        foreach (var token in tokens)
        {
            if (token.IsAny(classes))
                return true;
        }

        return false;
    }

    private static double Before(ReadOnlySpan<StudyToken> sentence, StatedTime time)
    {
        var score = 0.0;
        for (var i = time.First - 1; i >= 0 && i >= time.First - Reach && !sentence[i].Is(';'); i--)
        {
            var token = sentence[i];
            var distance = time.First - i;
            if (token.IsAny(WordClass.FollowUp))
                score += 6;
            if (token.IsAny(WordClass.Age) || (distance <= 3 && token.IsAny(WordClass.NotFollowUp)))
                score -= 6;
            if (distance <= 2 && token.IsAny(WordClass.Span))
                score += 1.5;
            if (distance <= 2 && token.Kind == TokenKind.Mark && token.Value is '<' or '>' or '≥' or '≤' or '±' or '/')
                score -= 4;
        }

        return score;
    }

    private static double After(ReadOnlySpan<StudyToken> sentence, StatedTime time, bool stateFollows, bool isReport)
    {
        var score = 0.0;
        for (var i = time.End; i < sentence.Length && i < time.End + 3; i++)
        {
            var token = sentence[i];
            var isNext = i == time.End || (i == time.End + 1 && sentence[time.End].Is('-'));
            if (isNext && token.IsAny(WordClass.FollowUp))
                score += 5;
            if (isNext && token.IsAny(WordClass.Course))
                score += 1.5;
            if (isNext && token.IsAny(WordClass.After) && stateFollows)
                score += isReport ? 4 : 1;
            if (i <= time.End + 1 && token.IsAny(WordClass.NotFollowUp | WordClass.Age))
                score -= 5;
        }

        return score;
    }
}
