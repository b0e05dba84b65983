using EvidenceGraph.Claims;
using EvidenceGraph.Mentions;
using EvidenceGraph.Studies;
using EvidenceGraph.Text;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Tests.Support;

/// <summary>Extractions of made-up documents: each number is another document.</summary>
internal static class SomeExtraction
{
    public static readonly Vocabulary Vocabulary = VocabularyReader.BuiltIn();

    /// <summary>A document with an evidence for each of <paramref name="evidence"/>.</summary>
    public static Extraction Of(int number, Study study, params IReadOnlyList<Evidence> evidence) => new(
        new DocumentFacts($"corpus/{number:000}.txt", "text", study.Title, "en", StableSha(number), null, false),
        study,
        [],
        [.. evidence.Select(said => new ExtractedMention(ConceptKind.Drug, said.Drug, said.Quote, said.Span, Assertion.Affirmed))],
        evidence,
        []);

    /// <summary>A study of which nothing is known but what is given.</summary>
    public static Study Study(string? title = null, int? year = null, string? doi = null, string? pmid = null, string? registry = null) => new()
    {
        Id = doi is not null ? "doi:" + doi : pmid is not null ? "pmid:" + pmid : registry is not null ? "nct:" + registry.ToLowerInvariant() : "hash:0",
        Title = title,
        Year = year,
        Doi = doi,
        Pmid = pmid,
        Registry = registry,
    };

    /// <summary>That a drug was tried in a disease, at the place <paramref name="at"/>.</summary>
    public static Evidence Evidence(string drug = "tacrolimus", string disease = "dermatomyositis", Role role = Role.Investigated, Outcome outcome = Outcome.Unreported, int at = 0) => new()
    {
        Drug = drug,
        Diseases = [disease],
        Antibodies = [],
        Mechanisms = [],
        Role = role,
        Outcome = outcome,
        Span = new TextSpan(at, at + drug.Length),
        Quote = drug,
    };

    private static string StableSha(int number) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(BitConverter.GetBytes(number)));
}
