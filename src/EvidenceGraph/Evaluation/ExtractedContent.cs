using System.Globalization;
using EvidenceGraph.Claims;

namespace EvidenceGraph.Evaluation;

/// <summary>What was extracted from a document, in the form that an annotation is compared in.</summary>
internal sealed class ExtractedContent(ConceptFolding folding)
{
    public DocumentContent Of(Extraction extraction)
    {
        var content = new ContentBuilder(folding);
        foreach (var mention in extraction.Mentions)
            content.AddConcept(mention.Kind, mention.Id);
        foreach (var evidence in extraction.Evidence)
            content.AddClaim(evidence.Drug, evidence.Diseases, evidence.Role, Content(evidence));
        return content.Build(Study(extraction.Study));
    }

    /// <summary>A fact of a study as it is compared: without case and margins where it is an identifier; null for nothing or no.</summary>
    public static string? Normal(StudyField field, string? value) => field switch
    {
        _ when string.IsNullOrEmpty(value) => null,
        StudyField.Planned when value == "false" => null,
        StudyField.Doi or StudyField.Registry => value.Trim().ToLowerInvariant(),
        _ => value,
    };

    private static ClaimContent Content(Evidence evidence) => new(
        [evidence.Outcome], [evidence.Hedged], evidence.Antibodies.ToHashSet(StringComparer.Ordinal), evidence.Improved, evidence.Assessed, evidence.Quote);

    private static string?[][] Study(Studies.Study study) =>
    [
        [Words.Of(study.Design)],
        [study.Planned ? "true" : null],
        [study.Participants?.ToString(CultureInfo.InvariantCulture)],
        [Normal(StudyField.FollowUp, study.FollowUp)],
        [study.Year?.ToString(CultureInfo.InvariantCulture)],
        [Normal(StudyField.Doi, study.Doi)],
        [Normal(StudyField.Registry, study.Registry)],
    ];
}
