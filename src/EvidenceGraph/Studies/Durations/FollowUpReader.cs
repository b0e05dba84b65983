using EvidenceGraph.Studies.Reading;
using EvidenceGraph.Studies.Weighing;

namespace EvidenceGraph.Studies.Durations;

/// <summary>Reads the time over which patients were followed, or at which the result was read.</summary>
internal static class FollowUpReader
{
    /// <summary>The time that weighs most, as an ISO 8601 duration (<c>P24W</c>); null where it is not told.</summary>
    public static string? Read(StudyReading reading, StudyDesign design, bool planned, LinearScorer<TimeFeature> scorer)
    {
        var (best, top) = ((StatedTime?)null, double.NegativeInfinity);
        foreach (var candidate in TimeCandidates.Find(reading, design, planned))
        {
            var score = scorer.Score(candidate.Features);
            if (score > top)
                (best, top) = (candidate.Time, score);
        }

        return best?.ToIso();
    }
}
