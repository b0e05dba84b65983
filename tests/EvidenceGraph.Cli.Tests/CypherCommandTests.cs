using Newtonsoft.Json.Linq;
using Xunit;

namespace EvidenceGraph.Cli.Tests;

/// <summary><c>cypher</c>: rows, plans, and what is said of a query that cannot be run.</summary>
public sealed class CypherCommandTests
{
    private const string Helped = "MATCH (d:Drug)-[t:TREATS]->(p:Disease) WHERE t.beneficial > 0 RETURN d, p.name AS disease, t.beneficial AS n ORDER BY d.id, disease";

    [Fact]
    public void NodesPrintByTheirIds()
    {
        var run = CommandLine.Run("cypher", "MATCH p = (d:Drug {id: 'tacrolimus'})-[r:TARGETS]->(m) RETURN d, r, p, [d, 1.0] AS list, {a: m} AS map, null AS nothing", "--format", "json");
        var row = JObject.Parse(run.Text)["rows"]![0]!;

        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Equal("tacrolimus", row["d"]);
        Assert.Equal("tacrolimus|TARGETS|calcineurin-inhibition", row["r"]);
        Assert.Equal("(tacrolimus)-[tacrolimus|TARGETS|calcineurin-inhibition]->(calcineurin-inhibition)", row["p"]);
        Assert.Equal("""["tacrolimus",1.0]""", row["list"]!.ToString(Newtonsoft.Json.Formatting.None));
        Assert.Equal("""{"a":"calcineurin-inhibition"}""", row["map"]!.ToString(Newtonsoft.Json.Formatting.None));
        Assert.Equal(JTokenType.Null, row["nothing"]!.Type);
    }

    [Fact]
    public void TheSameRowsComeFromTheCommandLineAFileAndStandardInput()
    {
        using var place = new Workplace();
        var expected = CommandLine.Run("cypher", Helped, "--format", "csv").Text;

        Assert.StartsWith("d,disease,n\n", expected, StringComparison.Ordinal);
        Assert.Equal(expected, CommandLine.Run("cypher", "--file", place.File("q.cypher", Helped + "\n;\n"), "--format", "csv").Text);
        Assert.Equal(expected, CommandLine.RunWithInput(Helped, "cypher", "--format", "csv").Text);
        Assert.Equal(expected, CommandLine.RunWithInput(Helped, "cypher", "-", Workplace.Seeds, "--format", "csv").Text);
        Assert.Equal(expected, CommandLine.Run("cypher", "--file", place["q.cypher"], Workplace.Seeds, "--format", "csv").Text);
    }

    [Theory]
    [InlineData("5", "INTEGER")]
    [InlineData("5.0", "FLOAT")]
    [InlineData("'5'", "STRING")]
    [InlineData("[1, 2]", "LIST<INTEGER>")]
    [InlineData("true", "BOOLEAN")]
    [InlineData("five of 5", "STRING")]
    public void AParameterIsALiteralOrAString(string word, string type)
    {
        var run = CommandLine.Run("cypher", "RETURN $n AS n", "--param", "n=" + word, "--format", "json");

        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Equal(type, JObject.Parse(run.Text)["rows"]![0]!["n"]!.Type switch
        {
            JTokenType.Integer => "INTEGER",
            JTokenType.Float => "FLOAT",
            JTokenType.Boolean => "BOOLEAN",
            JTokenType.Array => "LIST<INTEGER>",
            _ => "STRING",
        });
    }

    [Fact]
    public void AWrongLabelWarnsAndWithStrictFails()
    {
        var lenient = CommandLine.Run("cypher", "MATCH (d:Drgu) RETURN d");
        var strict = CommandLine.Run("cypher", "MATCH (d:Drgu) RETURN d", "--strict");

        Assert.Equal((ExitCode.Partly, "warning: line 1, column 10: the graph has no label `Drgu`. Did you mean `Drug`?"), (lenient.Code, lenient.Error.Split('\n')[0]));
        Assert.Equal(ExitCode.Failed, strict.Code);
        Assert.Empty(strict.Output);
        Assert.Equal("evidence-graph: Semantic error at line 1, column 10: the graph has no label `Drgu`. Did you mean `Drug`?\n  MATCH (d:Drgu) RETURN d\n           ^^^^\n", strict.Error);
    }

    [Theory]
    [InlineData("RETURN $drug", "Semantic error at line 1, column 8: the parameter `$drug` has no value.")]
    [InlineData("MATCH (d:Drug RETURN d", "Syntax error at line 1, column 15:")]
    [InlineData("CREATE (:Drug {id: 'x'})", "Semantic error at line 1, column 1:")]
    [InlineData("MATCH (d:Drug) RETURN e", "Semantic error at line 1, column 23:")]
    [InlineData("RETURN 1 / 0", "Runtime error at line 1, column")]
    public void WhatIsWrongIsUnderlined(string query, string expected)
    {
        var run = CommandLine.Run("cypher", query);

        Assert.Equal(ExitCode.Failed, run.Code);
        Assert.Empty(run.Output);
        Assert.StartsWith("evidence-graph: " + expected, run.Error, StringComparison.Ordinal);
        Assert.Contains("\n  " + query + "\n", run.Error, StringComparison.Ordinal);
        Assert.Contains("^", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void AWriteIsRefusedBecauseTheGraphIsReadOnly() =>
        Assert.Contains("read-only", CommandLine.Run("cypher", "MATCH (d:Drug) SET d.name = 'x'").Error, StringComparison.Ordinal);

    [Theory]
    [InlineData("--timeout", "50ms", "MATCH (a), (b), (c) RETURN count(a.name + b.name + c.name)", "Stopped:")]
    [InlineData("--max-rows", "10", "MATCH (d:Drug) RETURN d", "Stopped: the query returns more than 10 rows.")]
    [InlineData("--timeout", "soon", "RETURN 1", "--timeout soon: expected a time as 500ms, 5s, 2m, or 0 for no limit.")]
    [InlineData("--max-rows", "0", "RETURN 1", "--max-rows: expected a number from 1.")]
    [InlineData("--param", "n", "RETURN $n", "--param n: expected NAME=VALUE.")]
    [InlineData("--file", "no-such.cypher", "RETURN 1", "no-such.cypher: no such file.")]
    public void LimitsEndAQueryWithASentence(string option, string value, string query, string expected)
    {
        var run = CommandLine.Run("cypher", query, option, value);

        Assert.Equal(ExitCode.Failed, run.Code);
        Assert.StartsWith("evidence-graph: " + expected, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void NothingFoundIsSaidSo()
    {
        var run = CommandLine.Run("cypher", "MATCH (d:Drug {id: 'none'}) RETURN d");

        Assert.Equal((ExitCode.Partly, "nothing found: the graph has no such rows.\n"), (run.Code, run.Error));
    }

    [Fact]
    public void ThePlanIsPrintedInPlaceOfRows()
    {
        var explained = CommandLine.Run("cypher", Helped, "--explain");
        var profiled = CommandLine.Run("cypher", Helped, "--profile");

        Assert.Equal(ExitCode.Done, explained.Code);
        Assert.Contains("TREATS", explained.Text, StringComparison.Ordinal);
        Assert.Equal(explained.Text, CommandLine.Run("cypher", "EXPLAIN " + Helped).Text);
        Assert.Equal(profiled.Text, CommandLine.Run("cypher", "PROFILE " + Helped).Text);
        Assert.NotEqual(explained.Text, profiled.Text);
    }

    [Fact]
    public void ATableKeepsTheColumnsAsNamedEvenWhereTheyAreEmpty()
    {
        var run = CommandLine.Run("cypher", "RETURN 1 AS someNumber, null AS `nothing here`", "--format", "markdown");

        Assert.StartsWith("| someNumber | nothing here |\n| --- | --- |\n| 1 |  |\n", run.Text, StringComparison.Ordinal);
    }
}
