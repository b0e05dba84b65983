using EvidenceGraph.Documents;
using EvidenceGraph.Studies.Reading;

namespace EvidenceGraph.Studies.Durations;

/// <summary>Reads the time over which patients were followed, or at which the result was read.</summary>
internal static class FollowUpReader
{
    private const int Reach = 8;

    // A report of one patient tells many times ('4 weeks later'): there only a time called follow-up, or a state at a time, counts.
    private const double LeastInTrial = 2.5;
    private const double LeastInReport = 4;

    /// <summary>The follow-up as an ISO 8601 duration (<c>P24W</c>); null where none is stated.</summary>
    public static string? Read(StudyReading reading, StudyDesign design)
    {
        if (design is StudyDesign.Guideline or StudyDesign.NarrativeReview or StudyDesign.Laboratory or StudyDesign.Other)
            return null;
        var isReport = design == StudyDesign.CaseReport;
        var (best, top) = (default(StatedTime), isReport ? LeastInReport : LeastInTrial);
        var repeats = new Dictionary<StatedTime, double>();
        foreach (var sentence in reading.Sentences)
        {
            var tokens = reading.Tokens[sentence.First..sentence.End];
            for (var i = 0; i < tokens.Length; i++)
            {
                if (StatedTime.At(tokens, i) is not { } time)
                    continue;
                var score = Score(tokens, time, isReport) - (sentence.Role == SectionRole.Background ? 3 : 0);
                if (score <= 0)
                    continue;
                var key = time with { First = 0, End = 0, IsPoint = false };
                score += repeats.GetValueOrDefault(key);
                repeats[key] = Math.Min(2, repeats.GetValueOrDefault(key) + 0.6);
                if (score > top || (score == top && Days(time) > Days(best) && top > LeastInTrial))
                    (best, top) = (time, score);
            }
        }

        return best.Unit == 0 ? null : best.ToIso();
    }

    private static long Days(StatedTime time) => time.Amount * time.Days;

    private static double Score(ReadOnlySpan<StudyToken> tokens, StatedTime time, bool isReport)
    {
        var score = 0.0;
        var (primary, state) = (false, false);
        foreach (var token in tokens)
        {
            primary |= token.IsAny(WordClass.Primary);
            state |= token.IsAny(WordClass.State);
        }

        for (var i = time.First - 1; i >= 0 && i >= time.First - Reach; i--)
        {
            if (tokens[i].Is(';'))
                break;
            if (tokens[i].IsAny(WordClass.FollowUp))
                score += 6;
            if (i >= time.First - 3 && tokens[i].IsAny(WordClass.NotFollowUp))
                score -= 5;
            if (i >= time.First - 2 && tokens[i].IsAny(WordClass.Span))
                score += 1.5;
            if (i >= time.First - 2 && tokens[i].Kind == TokenKind.Mark && tokens[i].Value is '<' or '>' or '≥' or '≤' or '±')
                score -= 4;
        }

        for (var i = time.End; i < tokens.Length && i < time.End + 4; i++)
        {
            if (tokens[i].IsAny(WordClass.FollowUp))
                score += 5;
            if (tokens[i].IsAny(WordClass.Course) && i <= time.End + 1)
                score += 1.5;
            if (i <= time.End + 1 && tokens[i].IsAny(WordClass.NotFollowUp))
                score -= 5;
            if (i <= time.End + 1 && tokens[i].IsAny(WordClass.After) && state)
                score += isReport ? 3 : 1;
        }

        score += time.IsPoint ? 2.5 : 0;
        score += primary && (time.IsPoint || score > 0) ? 2 : 0;
        score += state && score > 0 ? 0.5 : 0;
        return score;
    }
}
