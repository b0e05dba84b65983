using EvidenceGraph.Documents;
using EvidenceGraph.Studies.Reading;

namespace EvidenceGraph.Studies.Durations;

/// <summary>Reads the time over which patients were followed, or at which the result was read.</summary>
internal static class FollowUpReader
{
    // A report of one patient tells many times ('4 weeks later'): there only a time called follow-up, or a state at a time, counts.
    private const double LeastInTrial = 2.5;
    private const double LeastInReport = 4;

    // Of times that are told about as plainly, the longest is how long patients were followed.
    private const double AboutAsPlain = 1.1;

    /// <summary>The follow-up as an ISO 8601 duration (<c>P24W</c>); null where none is stated.</summary>
    public static string? Read(StudyReading reading, StudyDesign design)
    {
        if (design is StudyDesign.Guideline or StudyDesign.NarrativeReview or StudyDesign.Laboratory or StudyDesign.Other)
            return null;
        var isReport = design == StudyDesign.CaseReport;
        var scores = new Dictionary<(long Amount, char Unit), double>();
        foreach (var sentence in reading.Sentences)
        {
            if (sentence.Role != SectionRole.Background)
                Read(reading.Tokens[sentence.First..sentence.End], isReport, scores);
        }

        return Choose(scores, isReport ? LeastInReport : LeastInTrial);
    }

    private static void Read(ReadOnlySpan<StudyToken> tokens, bool isReport, Dictionary<(long Amount, char Unit), double> scores)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            if (!StatedTime.MayBegin(tokens[i]) || StatedTime.At(tokens, i) is not { } time)
                continue;
            i = time.End - 1;
            var score = FollowUpScore.Of(tokens, time, isReport);
            var key = (time.Amount, time.Unit);
            if (score <= 0)
                continue;

            // Told twice is a little plainer than told once.
            var known = scores.GetValueOrDefault(key);
            scores[key] = known == 0 ? score : Math.Max(known, score) + 0.4;
        }
    }

    private static string? Choose(Dictionary<(long Amount, char Unit), double> scores, double least)
    {
        var top = least;
        foreach (var score in scores.Values)
            top = Math.Max(top, score);
        StatedTime? best = null;
        foreach (var (key, score) in scores)
        {
            if (score < least || score < top - AboutAsPlain)
                continue;
            var time = new StatedTime(key.Amount, key.Unit, 0, 0, false);
            if (best is not { } known || time.Amount * time.Days > known.Amount * known.Days)
                best = time;
        }

        return best?.ToIso();
    }
}
