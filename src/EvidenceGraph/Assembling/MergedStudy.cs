using EvidenceGraph.Claims;
using EvidenceGraph.Studies;

namespace EvidenceGraph.Assembling;

/// <summary>One study as all its documents together describe it.</summary>
/// <param name="Facts">
/// Of each fact, what the first document says that says it. First come the publisher's words before a restatement, results before
/// a plan, more identifiers before fewer, then by SHA-256. Planned only where every document is; controlled and retracted
/// where any says so.
/// </param>
/// <param name="Identifiers">All identifiers of its documents, with their kind, in ordinal order.</param>
/// <param name="Documents">In that order.</param>
internal sealed record MergedStudy(Study Facts, IReadOnlyList<string> Identifiers, IReadOnlyList<Extraction> Documents)
{
    /// <summary>How much such a study can weigh.</summary>
    public Tier Tier { get; } = TierRule.Of(Facts);

    /// <summary>Whether it treats no patients of its own: it gathers those of others.</summary>
    public bool IsReview => Facts.Design is StudyDesign.SystematicReview or StudyDesign.NarrativeReview or StudyDesign.Guideline;

    public static MergedStudy Of(StudyGroup group)
    {
        var documents = group.Documents
            .OrderBy(document => document.Document.Restated)
            .ThenBy(document => document.Study.Planned)
            .ThenByDescending(document => StudyGroup.IdentifiersOf(document.Study).Count())
            .ThenBy(document => document.Document.Sha256, StringComparer.Ordinal)
            .ToList();
        var said = documents.ConvertAll(document => document.Study);
        var facts = new Study
        {
            Id = said[0].Id,
            Title = First(said, study => study.Title),
            Design = said.Find(study => study.Design != StudyDesign.Other)?.Design ?? StudyDesign.Other,
            Phase = First(said, study => study.Phase),
            Planned = said.TrueForAll(study => study.Planned),
            Controlled = said.Exists(study => study.Controlled),
            Participants = First(said, study => study.Participants),
            FollowUp = First(said, study => study.FollowUp),
            Year = First(said, study => study.Year),
            Journal = First(said, study => study.Journal),
            Doi = First(said, study => study.Doi),
            Pmid = First(said, study => study.Pmid),
            Registry = First(said, study => study.Registry),
            Retracted = said.Exists(study => study.Retracted),
        };
        return new MergedStudy(facts with { Id = IdOf(facts, documents) }, [.. group.Identifiers], documents);
    }

    private static string IdOf(Study facts, List<Extraction> documents)
    {
        if (facts.Doi is { } doi)
            return "doi:" + doi.ToLowerInvariant();
        if (facts.Pmid is { } pmid)
            return "pmid:" + pmid;
        return facts.Registry is { } registry
            ? RegistryId(registry.ToLowerInvariant(), documents)
            : StudyIdentity.OfTitle(facts.Title, facts.Year, documents[0].Document.Sha256);
    }

    // Which registry a number belongs to is known where the number was read: 'nct:nct01234567'.
    private static string RegistryId(string number, List<Extraction> documents) =>
        documents.Find(document => document.Study.Id.EndsWith(":" + number, StringComparison.Ordinal))?.Study.Id ?? "registry:" + number;

    private static string? First(List<Study> said, Func<Study, string?> fact) => said.Select(fact).FirstOrDefault(value => value is not null);

    private static int? First(List<Study> said, Func<Study, int?> fact) => said.Select(fact).FirstOrDefault(value => value is not null);
}
