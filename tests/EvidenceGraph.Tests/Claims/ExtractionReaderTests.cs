using System.Text;
using EvidenceGraph.Claims;
using EvidenceGraph.Json;
using EvidenceGraph.Studies;
using EvidenceGraph.Tests.Support;
using EvidenceGraph.Text;
using Newtonsoft.Json.Linq;
using Xunit;

namespace EvidenceGraph.Tests.Claims;

public sealed class ExtractionReaderTests
{
    private static readonly ExtractionReader Reader = new(SomeExtraction.Vocabulary);

    private static readonly Extraction Some = SomeExtraction.Of(
        1,
        SomeExtraction.Study("A title", 2014, "10.1/a") with { Design = StudyDesign.Cohort },
        SomeExtraction.Evidence() with { Antibodies = ["anti-mda5"], Comparators = ["placebo"], Improved = 3, Assessed = 4, Hedged = true }) with
    {
        MechanismStatements = [new MechanismStatement("tacrolimus", "calcineurin-inhibition", new TextSpan(3, 5), "xy")],
    };

    public static TheoryData<string, string> Errors => CaseTable.Read("contract-errors");

    [Fact]
    public void WhatIsWrittenIsReadBack()
    {
        var line = Line(Some);

        Assert.Equal(line, Line(Reader.Read(line)));
    }

    [Fact]
    public void AnotherExtractorMayLeaveOutWhatOnlyOursKnows()
    {
        var json = JObject.Parse(Line(Some));
        json["study"] = null;
        json.Remove("mechanismStatements");
        json.Remove("abbreviations");
        json["anything"] = 1;
        foreach (var field in new[] { "section", "context", "rule", "cues" })
            json["evidence"]![0]![field] = null;

        var read = Reader.Read(json.ToString());

        Assert.Equal("hash:" + Some.Document.Sha256[..16], read.Study.Id);
        Assert.Empty(read.MechanismStatements);
        Assert.Empty(read.Evidence[0].Cues);
    }

    // A row changes one field of a good line: path = JSON, or without = removes it.
    [Theory]
    [MemberData(nameof(Errors))]
    public void ABadFieldIsNamedWithWhatWasExpected(string change, string expected)
    {
        var json = JObject.Parse(Line(Some));
        var (path, value) = change.Split(" = ", 2) is [var left, var right] ? (left, JToken.Parse(right)) : (change, null);
        var cut = path.LastIndexOf('.');
        var owner = cut < 0 ? json : json.SelectToken(path[..cut])!;
        if (value is null)
            ((JObject)owner).Remove(path[(cut + 1)..]);
        else
            owner[path[(cut + 1)..]] = value;

        Assert.Equal(expected, Assert.Throws<ContractException>(() => Reader.Read(json.ToString())).Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{} {}")]
    [InlineData("{\"document\":")]
    [InlineData("{\"a\":1,\"a\":2}")]
    public void ALineIsOneJsonObject(string line) =>
        Assert.StartsWith("expected", Assert.Throws<ContractException>(() => Reader.Read(line)).Message, StringComparison.Ordinal);

    [Fact]
    public void DeepNestingIsRefused() =>
        Assert.Throws<ContractException>(() => Reader.Read("{\"x\":" + new string('[', 100_000)));

    [Fact]
    public void BadLinesAreReportedAndTheOthersGoOn()
    {
        var said = new List<string>();
        var taken = new List<Extraction>();
        var report = new RunReport(said.Add);
        var text = Line(Some) + "{}\n\nnot JSON\n" + Line(Some);

        new ExtractedLines(Reader, 2, report).Read(new StringReader(text), "lines.jsonl", taken.Add);

        Assert.Equal(2, taken.Count);
        Assert.Equal((2, 2), (report.Documents, report.Problems));
        Assert.Equal("lines.jsonl:2: document: expected an object; found nothing; the line is skipped", said[0]);
        Assert.StartsWith("lines.jsonl:4: expected a JSON object", said[1], StringComparison.Ordinal);
    }

    private static string Line(Extraction extraction)
    {
        var json = new JsonLineBuffer();
        new ExtractionWriter(json).Write(extraction);
        return Encoding.UTF8.GetString(json.Written);
    }
}
