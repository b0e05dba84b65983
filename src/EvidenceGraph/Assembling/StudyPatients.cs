using EvidenceGraph.Claims;

namespace EvidenceGraph.Assembling;

/// <summary>The patients that one finished study adds to a drug in a disease; nothing where it is a review.</summary>
/// <param name="Patients">The largest number that its evidence for the pair states, else the study's own, else none.</param>
/// <param name="Improved">Of <paramref name="Assessed"/>.</param>
/// <param name="Assessed">
/// Of the one evidence that states both counts and has the largest of these; of two, the one with fewer improved, so that a
/// second endpoint never makes the sum rosier.
/// </param>
internal readonly record struct StudyPatients(int Patients, int Improved, int Assessed)
{
    public static StudyPatients Of(MergedStudy study, IEnumerable<Evidence> evidence) =>
        Of(study.IsReview, study.Facts.Participants, [.. evidence.Select(item => (item.Participants, item.Improved, item.Assessed))]);

    private static StudyPatients Of(bool isReview, int? participants, IReadOnlyCollection<(int? Participants, int? Improved, int? Assessed)> evidence)
    {
        if (isReview)
            return default;
        var counted = evidence
            .Where(item => item.Improved is not null && item.Assessed is not null)
            .OrderByDescending(item => item.Assessed)
            .ThenBy(item => item.Improved)
            .FirstOrDefault();
        return new StudyPatients(evidence.Max(item => item.Participants) ?? participants ?? 0, counted.Improved ?? 0, counted.Assessed ?? 0);
    }
}
