using EvidenceGraph.Documents;

namespace EvidenceGraph.Studies.Publication;

/// <summary>Reads where and when a document was published, and under which numbers it is known.</summary>
internal static class PublicationReader
{
    /// <summary>What <paramref name="document"/> says of its own publication.</summary>
    public static PublicationFacts Read(Document document, StudyDesign design)
    {
        var lines = TextLines.Of(document.Text);
        var (year, at) = CitationYear.Find(document.Text, lines);
        var numbers = new List<RegistryNumber>();
        string? doi = null, pmid = null;
        foreach (var line in lines)
        {
            if (line.IsForeign)
                continue;
            var span = document.Text.AsSpan(line.Start, line.End - line.Start);
            doi ??= DoiReader.Read(span);
            pmid ??= PmidReader.Read(span);
            RegistryNumber.Read(span, numbers);
        }

        return new PublicationFacts(year == 0 ? null : year, JournalReader.Before(document.Text, at), doi, pmid, Own(numbers, design), RetractionReader.IsRetracted(document.Text, lines));
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
