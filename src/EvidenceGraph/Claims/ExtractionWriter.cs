using EvidenceGraph.Studies;
using Newtonsoft.Json;

namespace EvidenceGraph.Claims;

/// <summary>Writes extractions as JSON Lines, one document a line, in the shape that <c>extract</c> promises.</summary>
internal sealed class ExtractionWriter(TextWriter output)
{
    /// <summary>Writes <paramref name="extraction"/> and the line end.</summary>
    public void Write(Extraction extraction)
    {
        using (var json = new JsonTextWriter(output) { CloseOutput = false, AutoCompleteOnClose = false })
        {
            json.WriteStartObject();
            WriteDocument(json, extraction.Document);
            WriteStudy(json, extraction.Study);
            WriteMentions(json, extraction);
            WriteEvidence(json, extraction);
            WriteStatements(json, extraction);
            json.WriteEndObject();
        }

        output.Write('\n');
    }

    private static void WriteDocument(JsonTextWriter json, DocumentFacts document)
    {
        json.WritePropertyName("document");
        json.WriteStartObject();
        Member(json, "path", document.Path);
        Member(json, "format", document.Format);
        Member(json, "title", document.Title);
        Member(json, "language", document.Language);
        Member(json, "sha256", document.Sha256);
        Member(json, "url", document.Url);
        Member(json, "restated", document.Restated);
        json.WriteEndObject();
    }

    private static void WriteStudy(JsonTextWriter json, Study study)
    {
        json.WritePropertyName("study");
        json.WriteStartObject();
        Member(json, "id", study.Id);
        Member(json, "title", study.Title);
        Member(json, "design", Words.Of(study.Design));
        Member(json, "phase", study.Phase);
        Member(json, "planned", study.Planned);
        Member(json, "controlled", study.Controlled);
        Member(json, "participants", study.Participants);
        Member(json, "followUp", study.FollowUp);
        Member(json, "year", study.Year);
        Member(json, "journal", study.Journal);
        Member(json, "doi", study.Doi);
        Member(json, "pmid", study.Pmid);
        Member(json, "registry", study.Registry);
        Member(json, "retracted", study.Retracted);
        json.WriteEndObject();
    }

    private static void WriteMentions(JsonTextWriter json, Extraction extraction)
    {
        json.WritePropertyName("abbreviations");
        json.WriteStartArray();
        foreach (var abbreviation in extraction.Abbreviations)
        {
            json.WriteStartObject();
            Member(json, "short", abbreviation.ShortForm);
            Member(json, "long", abbreviation.LongForm);
            Member(json, "start", abbreviation.Span.Start);
            Member(json, "end", abbreviation.Span.End);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WritePropertyName("mentions");
        json.WriteStartArray();
        foreach (var mention in extraction.Mentions)
        {
            json.WriteStartObject();
            Member(json, "kind", Words.Of(mention.Kind));
            Member(json, "id", mention.Id);
            Member(json, "text", mention.Text);
            Member(json, "start", mention.Span.Start);
            Member(json, "end", mention.Span.End);
            Member(json, "assertion", Words.Of(mention.Assertion));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteEvidence(JsonTextWriter json, Extraction extraction)
    {
        json.WritePropertyName("evidence");
        json.WriteStartArray();
        foreach (var evidence in extraction.Evidence)
            WriteEvidence(json, evidence);
        json.WriteEndArray();
    }

    private static void WriteEvidence(JsonTextWriter json, Evidence evidence)
    {
        json.WriteStartObject();
        Member(json, "drug", evidence.Drug);
        Member(json, "diseases", evidence.Diseases);
        Member(json, "antibodies", evidence.Antibodies);
        Member(json, "mechanisms", evidence.Mechanisms);
        Member(json, "role", Words.Of(evidence.Role));
        Member(json, "outcome", Words.Of(evidence.Outcome));
        Member(json, "hedged", evidence.Hedged);
        Member(json, "participants", evidence.Participants);
        Member(json, "improved", evidence.Improved);
        Member(json, "assessed", evidence.Assessed);
        Member(json, "comparators", evidence.Comparators);
        Member(json, "concomitant", evidence.Concomitant);
        Member(json, "quote", evidence.Quote);
        Member(json, "start", evidence.Span.Start);
        Member(json, "end", evidence.Span.End);
        Member(json, "section", evidence.Section);
        Member(json, "context", evidence.Context);
        Member(json, "rule", evidence.Rule);
        Member(json, "cues", evidence.Cues);
        json.WriteEndObject();
    }

    private static void WriteStatements(JsonTextWriter json, Extraction extraction)
    {
        json.WritePropertyName("mechanismStatements");
        json.WriteStartArray();
        foreach (var statement in extraction.MechanismStatements)
        {
            json.WriteStartObject();
            Member(json, "drug", statement.Drug);
            Member(json, "mechanism", statement.Mechanism);
            Member(json, "quote", statement.Quote);
            Member(json, "start", statement.Span.Start);
            Member(json, "end", statement.Span.End);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Member(JsonTextWriter json, string name, string? value)
    {
        json.WritePropertyName(name, escape: false);
        json.WriteValue(value);
    }

    private static void Member(JsonTextWriter json, string name, int? value)
    {
        json.WritePropertyName(name, escape: false);
        json.WriteValue(value);
    }

    private static void Member(JsonTextWriter json, string name, bool value)
    {
        json.WritePropertyName(name, escape: false);
        json.WriteValue(value);
    }

    private static void Member(JsonTextWriter json, string name, IReadOnlyList<string> values)
    {
        json.WritePropertyName(name, escape: false);
        json.WriteStartArray();
        foreach (var value in values)
            json.WriteValue(value);
        json.WriteEndArray();
    }
}
