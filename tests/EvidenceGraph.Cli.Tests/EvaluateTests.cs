using System.Diagnostics;
using Newtonsoft.Json.Linq;
using Xunit;

namespace EvidenceGraph.Cli.Tests;

/// <summary><c>evaluate</c>: figures reckoned by hand over a small folder, those of the scorer over the annotated documents.</summary>
public sealed class EvaluateTests
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Workplace.Seeds, ".."));
    private static readonly string Gold = Path.Combine(Root, "tests", "EvidenceGraph.Cli.Tests", "Gold");

    [Fact]
    public void FiguresOfASmallFolder()
    {
        var run = CommandLine.Run("evaluate", Gold, "--format", "csv");
        var lines = run.Text.Split('\n');

        Assert.Equal((ExitCode.Done, ""), (run.Code, run.Error));
        Assert.Equal("group,name,found,f1,precision,recall,accuracy,of", lines[0]);
        Assert.Contains("concepts,diseases,,0.800,1.000,0.667,,3", lines);
        Assert.Contains("concepts,drugs,,0.800,0.667,1.000,,2", lines);
        Assert.Contains("concepts,antibodies,,0.000,0.000,0.000,,0", lines);
        Assert.Contains("evidence found,outcome,,,,,1.000,1", lines);
        Assert.Contains("study,study design,,,,,1.000,2", lines);
        Assert.Contains("role,investigated,investigated,,,,,1", lines);
        Assert.Contains("outcome,beneficial,beneficial,,,,,1", lines);
    }

    [Fact]
    public void DocumentsAreListedWithWhatTheyMissedAndAdded()
    {
        var lines = CommandLine.Run("evaluate", Gold, "--docs", "--format", "csv").Text.Split('\n');
        var json = JObject.Parse(CommandLine.Run("evaluate", Gold, "--docs", "--format", "json").Text);

        Assert.Equal("document,measure,difference,what,expected,found,quote", lines[0]);
        Assert.Contains("first,diseases,missed,interstitial-lung-disease,,,", lines);
        Assert.Contains("second,drugs,added,methotrexate,,,", lines);
        Assert.Equal((2, 2), ((int)json["documents"]!, (int)json["read"]!));
        Assert.Equal(lines.Length - 2, json["differences"]!.Count());
        Assert.StartsWith("2 annotated documents, 2 of them read", CommandLine.Run("evaluate", Gold).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void AMissingDocumentAndABrokenAnnotationAreToldAndTheOthersMeasured()
    {
        using var place = new Workplace();
        place.File("gold/documents/first.txt", File.ReadAllText(Path.Combine(Gold, "documents", "first.txt")));
        place.File("gold/annotations/broken.json", "{\"study\": ");
        foreach (var name in new[] { "first.json", "second.json" })
            place.File("gold/annotations/" + name, File.ReadAllText(Path.Combine(Gold, "annotations", name)));
        var run = CommandLine.Run("evaluate", place["gold"], "--format", "csv");

        Assert.Equal(ExitCode.Partly, run.Code);
        Assert.Contains("broken.json: expected a JSON object: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("second.txt: no such document, though annotations has second.json", run.Error, StringComparison.Ordinal);
        Assert.Contains("concepts,drugs,,0.667,1.000,0.500,,2", run.Text.Split('\n'));
    }

    [Fact]
    public void AnIdThatTheVocabularyDoesNotHaveIsTold()
    {
        using var place = new Workplace();
        place.File("gold/documents/a.txt", "Tacrolimus was given.\n");
        place.File("gold/annotations/a.json", """{"study": {"design": "other"}, "drugs": ["tacrolimos", "new:tea"], "evidence": []}""");

        Assert.Contains("The vocabulary does not have tacrolimos:", CommandLine.Run("evaluate", place["gold"], "--format", "markdown").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nowhere", "nowhere: no such folder; expected one with documents/ and annotations/.")]
    [InlineData("bare", "bare: has no folder documents/; expected documents/NAME.txt and annotations/NAME.json.")]
    [InlineData("half", "annotations: no annotation could be read; expected files NAME.json.")]
    public void AFolderOfAnotherShapeIsToldInOneLine(string folder, string message)
    {
        using var place = new Workplace();
        place.File("bare/README.md", "");
        place.File("half/documents/a.txt", "Tacrolimus.\n");
        Directory.CreateDirectory(place["half/annotations"]);
        var run = CommandLine.Run("evaluate", place[folder]);

        Assert.Equal(ExitCode.Failed, run.Code);
        Assert.Empty(run.Output);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void TheFiguresAreThoseOfTheScorer()
    {
        var gold = Path.GetFullPath(Path.Combine(Root, "..", "shared", "gold"));
        Assert.SkipUnless(File.Exists(Path.Combine(gold, "score.py")), $"The annotated documents and their scorer are not at {gold}.");
        using var place = new Workplace();
        var lines = place.File("lines.jsonl", CommandLine.Run("extract", Path.Combine(gold, "documents")).Text);
        var scored = Scored(Path.Combine(gold, "score.py"), lines);
        var rows = (JArray)JObject.Parse(CommandLine.Run("evaluate", gold, "--format", "json").Text)["rows"]!;

        Assert.Equal(scored.Properties().Select(figure => figure.Name), rows.Take(scored.Count).Select(row => (string)row["name"]!));
        foreach (var (figure, row) in scored.Properties().Zip(rows))
        {
            foreach (var one in ((JObject)figure.Value).Properties())
                Assert.True(JToken.DeepEquals(one.Value, row[one.Name == "gold" ? "of" : one.Name]), $"{figure.Name}: the scorer says {one}, here {row}");
        }
    }

    private static JObject Scored(string scorer, string lines)
    {
        var start = new ProcessStartInfo("python3", [scorer, "--predictions", lines, "--json"]) { RedirectStandardOutput = true };
        try
        {
            using var process = Process.Start(start)!;
            var text = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return JObject.Parse(text);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("python3 is not installed; the scorer needs it.");
            throw;
        }
    }
}
