using EvidenceGraph.Studies.Weighing;

namespace EvidenceGraph.Studies.Publication;

/// <summary>Reads where and when a document was published, and under which numbers it is known.</summary>
internal static class PublicationReader
{
    /// <summary>What <paramref name="facts"/> say of the publication of a study of that <paramref name="design"/>.</summary>
    public static PublicationFacts Read(StudyFacts facts, StudyDesign design, LinearScorer<YearFeature> scorer)
    {
        var lines = facts.Publication;
        var year = Best(lines.Years, scorer);
        return new PublicationFacts(
            year.Value == 0 ? null : year.Value,
            JournalReader.Read(facts.Document, year),
            lines.Doi,
            lines.Pmid,
            Own(lines.Numbers, design),
            lines.IsRetracted);
    }

    // The first of equals.
    private static YearCandidate Best(List<YearCandidate> years, LinearScorer<YearFeature> scorer)
    {
        var (best, top) = (years[0], double.NegativeInfinity);
        foreach (var year in years)
        {
            var score = scorer.Score(year.Features);
            if (score > top)
                (best, top) = (year, score);
        }

        return best;
    }

    // A review names the trials it found; its own number is that of the registry of reviews.
    private static RegistryNumber? Own(List<RegistryNumber> numbers, StudyDesign design)
    {
        var isReview = design is StudyDesign.SystematicReview or StudyDesign.NarrativeReview or StudyDesign.Guideline;
        foreach (var number in numbers)
        {
            if (number.Registry == RegistryNumber.OfReviews == isReview)
                return number;
        }

        return null;
    }
}
