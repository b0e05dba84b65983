using Newtonsoft.Json.Linq;
using Xunit;

namespace EvidenceGraph.Cli.Tests;

/// <summary><c>query</c>: saved queries by name, and which there are.</summary>
public sealed class QueryCommandTests
{
    [Fact]
    public void TheStandingQuestionHasTheRowsOfAsk()
    {
        var asked = JObject.Parse(CommandLine.Run("ask", "which mechanisms have been tried for anti-MDA5 ILD?", "--format", "json").Text);
        var saved = JObject.Parse(CommandLine.Run("query", "mechanisms-tried", "--format", "json").Text);
        var typed = JObject.Parse(CommandLine.Run("cypher", "--file", Path.Combine(AppContext.BaseDirectory, "queries", "mechanisms-tried.cypher"), "--param", "disease=interstitial-lung-disease", "--param", "antibody=anti-mda5", "--format", "json").Text);

        string[] columns = ["mechanism", "under", "drugs", "studies", "patients", "improved", "assessed", "outcome", "bestTier", "scope", "mechanismId", "drugIds", "evidenceIds"];
        Assert.NotEmpty(saved["rows"]!);
        Assert.Equal(Cells(asked, columns), Cells(saved, columns));
        Assert.True(JToken.DeepEquals(saved["rows"], typed["rows"]));
        Assert.True(JToken.DeepEquals(asked["parameters"], saved["parameters"]));
        Assert.Equal(("mechanisms-tried", "anti-mda5"), ((string?)asked["query"], (string?)saved["parameters"]!["antibody"]![0]));
    }

    [Fact]
    public void TheListShowsTitleQuestionAndParameters()
    {
        var rows = JObject.Parse(CommandLine.Run("query", "list", "--format", "json").Text)["rows"]!;
        var one = rows.Single(row => (string?)row["name"] == "drugs-by-outcome");

        Assert.True(rows.Count() >= 15);
        Assert.Equal("Drugs by outcome", one["title"]);
        Assert.StartsWith("Which drugs came out in a given way", (string?)one["question"], StringComparison.Ordinal);
        Assert.Equal(["outcome = beneficial", "disease = null"], one["parameters"]!.Select(parameter => (string?)parameter));
    }

    [Fact]
    public void QueriesAreFoundByTheirWords()
    {
        Assert.Equal(["untried"], Names(CommandLine.Run("query", "find", "related", "MECHANISMS", "--format", "json")));
        var nothing = CommandLine.Run("query", "find", "weather");

        Assert.Equal(ExitCode.Partly, nothing.Code);
        Assert.StartsWith("evidence-graph: query find weather: no saved query speaks of it", nothing.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mechanism-tried", "Nearest: mechanisms-tried")]
    [InlineData("tried-drugs", "Nearest: drugs-tried")]
    [InlineData("zzz", "'evidence-graph query list' shows them.")]
    public void AnUnknownNameIsSaidWithItsNearest(string name, string expected)
    {
        var run = CommandLine.Run("query", name);

        Assert.Equal(ExitCode.Partly, run.Code);
        Assert.Empty(run.Output);
        Assert.StartsWith($"evidence-graph: query {name}: there is no saved query of that name. {expected}", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void AnUnknownParameterIsRefused()
    {
        var run = CommandLine.Run("query", "mechanisms-tried", "--param", "diseas=x");

        Assert.Equal(ExitCode.Failed, run.Code);
        Assert.Contains("has no parameter `diseas`; it has disease, antibody, treatment, outcome, design, planned, since, until, minPatients, exclude. Did you mean `disease`?", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void AFolderAddsQueriesAndReplacesThoseOfTheSameName()
    {
        using var place = new Workplace();
        place.File("mine/harms.cypher", "// Mine\n// How many?\n// @param least\nMATCH (d:Drug) WITH count(d) AS n WHERE n >= $least RETURN n\n");

        Assert.Equal("n\n350\n".Split('\n')[0], CommandLine.Run("query", "harms", "--queries", place["mine"], "--param", "least=1", "--format", "csv").Text.Split('\n')[0]);
        var missing = CommandLine.Run("query", "harms", "--queries", place["mine"]);
        Assert.Equal(ExitCode.Failed, missing.Code);
        Assert.Contains("the parameter `least` of the saved query `harms` has no default: give it a value.", missing.Error, StringComparison.Ordinal);
        Assert.Contains("no-such-folder: no such folder of saved queries.", CommandLine.Run("query", "list", "--queries", "no-such-folder").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void ABrokenFileIsNamed()
    {
        using var place = new Workplace();
        var file = place.File("mine/broken.cypher", "RETURN 1\n");
        var run = CommandLine.Run("query", "list", "--queries", Path.GetDirectoryName(file)!);

        Assert.Equal(ExitCode.Failed, run.Code);
        Assert.StartsWith($"evidence-graph: {file}: Syntax error at line 1, column 1:", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void WithoutANameTheListIsPointedTo() =>
        Assert.Equal((ExitCode.Failed, "evidence-graph: query: give the name of a saved query; 'evidence-graph query list' shows them.\n"), (CommandLine.Run("query").Code, CommandLine.Run("query").Error));

    private static IEnumerable<string?> Names(CommandLine run) => JObject.Parse(run.Text)["rows"]!.Select(row => (string?)row["name"]);

    private static IEnumerable<string> Cells(JObject answer, params string[] columns) =>
        answer["rows"]!.Select(row => string.Join(" | ", columns.Select(column => row[column]!.ToString(Newtonsoft.Json.Formatting.None))));
}
