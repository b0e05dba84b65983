using System.Runtime.InteropServices;
using EvidenceGraph.Studies.Reading;
using EvidenceGraph.Studies.Weighing;

namespace EvidenceGraph.Studies.Durations;

/// <summary>Finds the times of a document, and what is true of each.</summary>
internal static class TimeCandidates
{
    // Enough for any abstract, and for most of what a long text tells of its own patients.
    private const int Most = 120;

    /// <summary>The times of <paramref name="reading"/>, in order, and 'not told' after them.</summary>
    public static List<TimeCandidate> Find(StudyReading reading, StudyDesign design, bool planned)
    {
        var (found, places) = (new List<TimeCandidate>(), new List<int>());
        foreach (var sentence in reading.Sentences)
        {
            var tokens = reading.Tokens[sentence.First..sentence.End];
            for (var i = 0; i < tokens.Length && found.Count < Most; i++)
            {
                if (!TimeReader.MayBegin(tokens[i]) || TimeReader.At(tokens, i) is not { } time)
                    continue;
                found.Add(new TimeCandidate(time, TimeContext.Of(tokens, time, sentence.Role)));
                places.Add(sentence.First + time.First);
                i = time.End - 1;
            }
        }

        Compare(reading, found, places);
        foreach (ref var candidate in CollectionsMarshal.AsSpan(found))
            candidate = candidate with { Features = TimeExpectation.Add(candidate.Features, design, planned) };
        found.Add(new TimeCandidate(null, TimeExpectation.OfNone(found, design)));
        return found;
    }

    private static void Compare(StudyReading reading, List<TimeCandidate> found, List<int> places)
    {
        var (longest, counts) = (0.0, new Dictionary<double, int>());
        foreach (var candidate in found)
        {
            var days = candidate.Time!.Value.Days;
            counts[days] = counts.GetValueOrDefault(days) + 1;
            if (!candidate.Has(TimeFeature.AgeNext) && !candidate.Has(TimeFeature.AgeBefore))
                longest = Math.Max(longest, days);
        }

        for (var i = 0; i < found.Count; i++)
        {
            var features = new FeatureSet<TimeFeature> { Bits = found[i].Features };
            var days = found[i].Time!.Value.Days;
            features.Add(TimeFeature.Longest, days >= longest);
            features.Add(TimeFeature.Repeated, counts[days] > 1);
            features.Add(TimeFeature.OnlyTime, found.Count == 1);
            features.Add(TimeFeature.LastTime, i == found.Count - 1);
            features.Add(TimeFeature.FirstThird, places[i] * 3L < reading.Tokens.Length);
            features.Add(TimeFeature.LastThird, places[i] * 3L > reading.Tokens.Length * 2L);
            found[i] = found[i] with { Features = features.Bits };
        }
    }
}
