using System.Text;
using EvidenceGraph.Claims;
using EvidenceGraph.Json;
using EvidenceGraph.Mentions;
using EvidenceGraph.Tests.Support;
using EvidenceGraph.Text;
using Xunit;

namespace EvidenceGraph.Tests.Claims;

public sealed class ExtractionWriterTests
{
    [Fact]
    public void FieldsComeInTheOrderOfTheContract()
    {
        var extraction = SomeExtraction.Of(1, SomeExtraction.Study("A title", 2014), SomeExtraction.Evidence() with { Participants = 4, Cues = ["improved"] }) with
        {
            Abbreviations = [new Abbreviation("ILD", "interstitial lung disease", new TextSpan(4, 7))],
            MechanismStatements = [new MechanismStatement("tacrolimus", "calcineurin-inhibition", new TextSpan(3, 5), "xy")],
        };

        Approved.Matches("extraction-line", Line(extraction));
        Assert.Contains("\"text\":\"whole\"", Line(extraction with { Document = extraction.Document with { Text = "whole" } }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("plain", "\"plain\"")]
    [InlineData("\"\\/\n\t\r\b\f\u0001", "\"\\\"\\\\/\\n\\t\\r\\b\\f\\u0001\"")]
    [InlineData("Sjögren’s β 𝛽", "\"Sjögren’s β 𝛽\"")]
    [InlineData("\u0085\u2028\u2029", "\"\\u0085\\u2028\\u2029\"")]
    public void TextIsEscapedSoThatItComesBackExactly(string text, string expected)
    {
        var json = new JsonLineBuffer();
        json.String(text);

        Assert.Equal(expected, Encoding.UTF8.GetString(json.Written));
        Assert.Equal(text, (string)Newtonsoft.Json.Linq.JToken.Parse(Encoding.UTF8.GetString(json.Written))!);
    }

    // In code, as an attribute's metadata cannot hold half a pair.
    [Fact]
    public void HalfASurrogatePairIsEscaped()
    {
        var json = new JsonLineBuffer();
        json.String("\ud800");
        json.String("a\udc00b\ud83d\"\ud83d\ude00");

        Assert.Equal("""
            "\ud800","a\udc00b\ud83d\"😀"
            """, Encoding.UTF8.GetString(json.Written));
    }

    [Fact]
    public void ABufferGrowsAndIsUsedAgain()
    {
        var json = new JsonLineBuffer();
        json.String(new string('é', 100_000));
        Assert.Equal(200_002, json.Written.Length);
        json.Clear();
        json.EndLine();
        Assert.Equal("\n"u8, json.Written);
    }

    private static string Line(Extraction extraction)
    {
        var json = new JsonLineBuffer();
        new ExtractionWriter(json).Write(extraction);
        return Encoding.UTF8.GetString(json.Written);
    }
}
