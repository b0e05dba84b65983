using EvidenceGraph.Json;
using EvidenceGraph.Studies;

namespace EvidenceGraph.Claims;

/// <summary>Writes extractions as JSON Lines, one document a line, in the shape that <c>extract</c> promises.</summary>
internal sealed class ExtractionWriter(JsonLineBuffer json)
{
    /// <summary>Writes <paramref name="extraction"/> and the line end.</summary>
    public void Write(Extraction extraction)
    {
        json.StartObject();
        WriteDocument(extraction.Document);
        WriteStudy(extraction.Study);
        WriteAbbreviations(extraction);
        WriteMentions(extraction);
        WriteEvidence(extraction);
        WriteStatements(extraction);
        json.EndObject();
        json.EndLine();
    }

    private void WriteDocument(DocumentFacts document)
    {
        json.Name("document"u8);
        json.StartObject();
        Member("path"u8, document.Path);
        Member("format"u8, document.Format);
        Member("title"u8, document.Title);
        Member("language"u8, document.Language);
        Member("sha256"u8, document.Sha256);
        Member("url"u8, document.Url);
        Member("restated"u8, document.Restated);
        if (document.Text is { } text)
            Member("text"u8, text);
        json.EndObject();
    }

    private void WriteStudy(Study study)
    {
        json.Name("study"u8);
        json.StartObject();
        Member("id"u8, study.Id);
        Member("title"u8, study.Title);
        Member("design"u8, Words.Of(study.Design));
        Member("phase"u8, study.Phase);
        Member("planned"u8, study.Planned);
        Member("controlled"u8, study.Controlled);
        Member("participants"u8, study.Participants);
        Member("followUp"u8, study.FollowUp);
        Member("year"u8, study.Year);
        Member("journal"u8, study.Journal);
        Member("doi"u8, study.Doi);
        Member("pmid"u8, study.Pmid);
        Member("registry"u8, study.Registry);
        Member("retracted"u8, study.Retracted);
        json.EndObject();
    }

    private void WriteAbbreviations(Extraction extraction)
    {
        json.Name("abbreviations"u8);
        json.StartArray();
        foreach (var abbreviation in extraction.Abbreviations)
        {
            json.StartObject();
            Member("short"u8, abbreviation.ShortForm);
            Member("long"u8, abbreviation.LongForm);
            Member("start"u8, abbreviation.Span.Start);
            Member("end"u8, abbreviation.Span.End);
            json.EndObject();
        }

        json.EndArray();
    }

    private void WriteMentions(Extraction extraction)
    {
        json.Name("mentions"u8);
        json.StartArray();
        foreach (var mention in extraction.Mentions)
        {
            json.StartObject();
            Member("kind"u8, Words.Of(mention.Kind));
            Member("id"u8, mention.Id);
            Member("text"u8, mention.Text);
            Member("start"u8, mention.Span.Start);
            Member("end"u8, mention.Span.End);
            Member("assertion"u8, Words.Of(mention.Assertion));
            json.EndObject();
        }

        json.EndArray();
    }

    private void WriteEvidence(Extraction extraction)
    {
        json.Name("evidence"u8);
        json.StartArray();
        foreach (var evidence in extraction.Evidence)
            WriteEvidence(evidence);
        json.EndArray();
    }

    private void WriteEvidence(Evidence evidence)
    {
        json.StartObject();
        Member("drug"u8, evidence.Drug);
        Member("diseases"u8, evidence.Diseases);
        Member("antibodies"u8, evidence.Antibodies);
        Member("mechanisms"u8, evidence.Mechanisms);
        Member("role"u8, Words.Of(evidence.Role));
        Member("outcome"u8, Words.Of(evidence.Outcome));
        Member("hedged"u8, evidence.Hedged);
        Member("participants"u8, evidence.Participants);
        Member("improved"u8, evidence.Improved);
        Member("assessed"u8, evidence.Assessed);
        Member("comparators"u8, evidence.Comparators);
        Member("concomitant"u8, evidence.Concomitant);
        Member("quote"u8, evidence.Quote);
        Member("start"u8, evidence.Span.Start);
        Member("end"u8, evidence.Span.End);
        Member("section"u8, evidence.Section);
        Member("context"u8, evidence.Context);
        Member("rule"u8, evidence.Rule);
        Member("cues"u8, evidence.Cues);
        json.EndObject();
    }

    private void WriteStatements(Extraction extraction)
    {
        json.Name("mechanismStatements"u8);
        json.StartArray();
        foreach (var statement in extraction.MechanismStatements)
        {
            json.StartObject();
            Member("drug"u8, statement.Drug);
            Member("mechanism"u8, statement.Mechanism);
            Member("quote"u8, statement.Quote);
            Member("start"u8, statement.Span.Start);
            Member("end"u8, statement.Span.End);
            json.EndObject();
        }

        json.EndArray();
    }

    private void Member(ReadOnlySpan<byte> name, string? value)
    {
        json.Name(name);
        if (value is null)
            json.Null();
        else
            json.String(value);
    }

    private void Member(ReadOnlySpan<byte> name, int? value)
    {
        json.Name(name);
        if (value is { } number)
            json.Number(number);
        else
            json.Null();
    }

    private void Member(ReadOnlySpan<byte> name, bool value)
    {
        json.Name(name);
        json.Truth(value);
    }

    private void Member(ReadOnlySpan<byte> name, IReadOnlyList<string> values)
    {
        json.Name(name);
        json.StartArray();
        foreach (var value in values)
            json.String(value);
        json.EndArray();
    }
}
