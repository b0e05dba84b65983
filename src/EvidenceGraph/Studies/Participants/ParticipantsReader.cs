using EvidenceGraph.Studies.Designs;
using EvidenceGraph.Studies.Weighing;

namespace EvidenceGraph.Studies.Participants;

/// <summary>Reads how many patients a study has of its own.</summary>
internal static class ParticipantsReader
{
    /// <summary>The number that weighs most; null where it is not told.</summary>
    /// <param name="candidates">The numbers of the document, without the alternatives to them.</param>
    /// <param name="design">The design of the study.</param>
    /// <param name="signs">What the document is like.</param>
    /// <param name="scorer">Weighs the candidates.</param>
    public static int? Read(List<SizeCandidate> candidates, StudyDesign design, StudySigns signs, LinearScorer<SizeFeature> scorer)
    {
        var best = Best(SizeAlternatives.Of(candidates, design, signs), scorer);
        return best is { Value: > 0 } known ? known.Value : null;
    }

    /// <summary>The candidate that weighs most, the first of equals; null where there are none.</summary>
    public static SizeCandidate? Best(List<SizeCandidate> candidates, LinearScorer<SizeFeature> scorer)
    {
        SizeCandidate? best = null;
        var top = double.NegativeInfinity;
        foreach (var candidate in candidates)
        {
            var score = scorer.Score(candidate.Features);
            if (score > top)
                (best, top) = (candidate, score);
        }

        return best;
    }
}
