using System.Buffers;
using EvidenceGraph.Mentions;
using EvidenceGraph.Studies;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Claims;

/// <summary>
/// Reads a line of <c>extract</c>, of this program or of another that prints the same, and checks every field. <c>study</c>,
/// <c>section</c>, <c>context</c>, <c>rule</c>, <c>cues</c> and <c>mechanismStatements</c> may be null or absent; fields that it
/// does not know are left alone. A line is taken whole or not at all.
/// </summary>
internal sealed class ExtractionReader(Vocabulary vocabulary)
{
    private const int Sha256Length = 64;

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

    /// <summary>The extraction that <paramref name="line"/> holds.</summary>
    /// <exception cref="ContractException">A field is missing, of another kind than expected, or contradicts another.</exception>
    public Extraction Read(string line)
    {
        var root = ContractObject.Parse(line);
        var document = Document(root.Object("document"));
        var text = document.Text;
        return new Extraction(
            document with { Text = null },
            root.ObjectOrNull("study") is { } study ? Study(study) : new Study { Id = StudyIdentity.OfTitle(null, null, document.Sha256) },
            [.. root.ObjectsOrNone("abbreviations").Select(item => Abbreviation(item, text))],
            [.. root.Objects("mentions").Select(item => Mention(item, text))],
            [.. root.Objects("evidence").Select(item => Evidence(item, text))],
            [.. root.ObjectsOrNone("mechanismStatements").Select(item => Statement(item, text))]);
    }

    private static DocumentFacts Document(ContractObject item)
    {
        var sha = item.Text("sha256");
        if (sha.Length != Sha256Length || sha.AsSpan().ContainsAnyExcept(HexDigits))
            throw item.Unexpected("sha256", "64 hexadecimal digits in lower case", sha);
        return new DocumentFacts(
            item.Text("path"), item.Text("format"), item.TextOrNull("title"), item.TextOrNull("language"), sha, item.TextOrNull("url"), item.Truth("restated"))
        {
            Text = item.TextOrNull("text"),
        };
    }

    private static Study Study(ContractObject item) => new()
    {
        Id = item.Text("id"),
        Title = item.TextOrNull("title"),
        Design = item.IsNull("design") ? StudyDesign.Other : item.Word<StudyDesign>("design", Words.TryParse),
        Phase = item.TextOrNull("phase"),
        Planned = item.Truth("planned"),
        Controlled = item.Truth("controlled"),
        Participants = item.NumberOrNull("participants"),
        FollowUp = item.TextOrNull("followUp"),
        Year = item.NumberOrNull("year"),
        Journal = item.TextOrNull("journal"),
        Doi = item.TextOrNull("doi"),
        Pmid = item.TextOrNull("pmid"),
        Registry = item.TextOrNull("registry"),
        Retracted = item.Truth("retracted"),
    };

    private static Abbreviation Abbreviation(ContractObject item, string? text) =>
        new(item.Text("short"), item.Text("long"), item.Span("short", text));

    private ExtractedMention Mention(ContractObject item, string? text)
    {
        var kind = item.Word<ConceptKind>("kind", Words.TryParse);
        return new ExtractedMention(
            kind, Known(item, "id", kind, item.Text("id")), item.Text("text"), item.Span("text", text), item.Word<Assertion>("assertion", Words.TryParse));
    }

    private Evidence Evidence(ContractObject item, string? text) => new()
    {
        Drug = Known(item, "drug", ConceptKind.Drug, item.Text("drug")),
        Diseases = Known(item, "diseases", ConceptKind.Disease),
        Antibodies = Known(item, "antibodies", ConceptKind.Antibody),
        Mechanisms = Known(item, "mechanisms", ConceptKind.Mechanism),
        Role = item.Word<Role>("role", Words.TryParse),
        Outcome = item.Word<Outcome>("outcome", Words.TryParse),
        Hedged = item.Truth("hedged"),
        Participants = item.NumberOrNull("participants"),
        Improved = item.NumberOrNull("improved"),
        Assessed = item.NumberOrNull("assessed"),
        Comparators = Known(item, "comparators", ConceptKind.Drug),
        Concomitant = Known(item, "concomitant", ConceptKind.Drug),
        Span = item.Span("quote", text),
        Quote = item.Text("quote"),
        Section = item.TextOrNull("section"),
        Context = item.TextOrNull("context"),
        Rule = item.TextOrNull("rule"),
        Cues = [.. item.TextsOrNone("cues").Select(cue => cue.Text)],
    };

    private MechanismStatement Statement(ContractObject item, string? text) => new(
        Known(item, "drug", ConceptKind.Drug, item.Text("drug")),
        Known(item, "mechanism", ConceptKind.Mechanism, item.Text("mechanism")),
        item.Span("quote", text),
        item.Text("quote"));

    private string[] Known(ContractObject item, string field, ConceptKind kind) =>
        [.. item.TextsOrNone(field).Select(id => Known(item, id.Field, kind, id.Text))];

    private string Known(ContractObject item, string field, ConceptKind kind, string id) => vocabulary.Find(kind, id) is not null
        ? id
        : throw item.Unexpected(field, $"the id of a {Words.Of(kind)} of this vocabulary (another one is loaded with --vocabulary or --add-vocabulary)", id);
}
