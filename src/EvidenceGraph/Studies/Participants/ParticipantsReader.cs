using EvidenceGraph.Studies.Reading;

namespace EvidenceGraph.Studies.Participants;

/// <summary>Reads how many patients a study has of its own.</summary>
internal static class ParticipantsReader
{
    // Right numbers mostly weigh more than this; a review tells of other people's patients.
    private const double LikelyFrom = 0;
    private const double CertainFrom = 2.5;
    private const double BeyondDoubtFrom = 4;

    /// <summary>The number that the text states; null where it states none.</summary>
    /// <param name="reading">The document.</param>
    /// <param name="design">Its design, as far as words alone tell it.</param>
    public static int? Read(StudyReading reading, StudyDesign design)
    {
        var candidates = SizeCandidates.Find(reading);
        var best = SizeScorer.BuiltIn.Best(candidates);
        if (design == StudyDesign.CaseReport || (design == StudyDesign.CaseSeries && !IsCertain(candidates, best)))
            return CaseCounter.Count(reading, candidates, design);
        var isOpinion = design is StudyDesign.Guideline or StudyDesign.NarrativeReview;
        return best >= 0 && MayCount(candidates[best], isOpinion) ? candidates[best].Value : null;
    }

    private static bool IsCertain(List<SizeCandidate> candidates, int at) =>
        at >= 0 && SizeScorer.BuiltIn.Score(candidates[at]) >= BeyondDoubtFrom;

    // The best of a text without any patients is still no number of patients.
    private static bool MayCount(SizeCandidate candidate, bool isOpinion)
    {
        var score = SizeScorer.BuiltIn.Score(candidate);
        return score >= CertainFrom || (!isOpinion && score >= LikelyFrom && CountsPersons(candidate));
    }

    private static bool CountsPersons(SizeCandidate candidate) =>
        candidate.Has(SizeFeature.PersonNext) || candidate.Has(SizeFeature.PersonNear) || candidate.Has(SizeFeature.PersonFar)
        || candidate.Has(SizeFeature.PrevN) || candidate.Has(SizeFeature.LeftRandomize) || candidate.Has(SizeFeature.LeftEnrol)
        || candidate.Has(SizeFeature.AfterRandomize) || candidate.Has(SizeFeature.AfterEnrol) || candidate.Has(SizeFeature.PrevPersons)
        || candidate.Has(SizeFeature.Summed);
}
