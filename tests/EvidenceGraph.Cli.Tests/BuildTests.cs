using Xunit;

namespace EvidenceGraph.Cli.Tests;

/// <summary>However a graph is built from the same documents, it is the same bytes.</summary>
public sealed class BuildTests
{
    private static readonly string[] Seeds = [.. Directory.EnumerateFiles(Workplace.Seeds, "*.txt").Order(StringComparer.Ordinal)];

    [Fact]
    public void FromDocumentsOrFromTheirLines()
    {
        using var place = new Workplace();
        var lines = place.File("lines.jsonl", CommandLine.Run("extract", Workplace.Seeds).Text);
        var graph = Built(place, Workplace.Seeds);

        Assert.Equal(graph, Built(place, "--extracted", lines));
        Assert.Equal(0, CommandLine.RunWithInput(File.ReadAllText(lines), "build", "--extracted", "-", "-o", place["piped.jsonl"]).Code);
        Assert.Equal(graph, File.ReadAllText(place["piped.jsonl"]));
        Assert.Equal(graph, Built(place, Seeds[0], Seeds[1], "--extracted", lines));
    }

    [Fact]
    public void AtOnceOrByAdding()
    {
        using var place = new Workplace();
        var atOnce = Built(place, Seeds);
        Built(place, Seeds[3], Seeds[0]);
        var run = CommandLine.Run(["build", .. Seeds[1..], "--into", place["graph.jsonl"]]);

        Assert.Equal(0, run.Code);
        Assert.Contains("1 of them there before", run.Error, StringComparison.Ordinal);
        Assert.Equal(atOnce, File.ReadAllText(place["graph.jsonl"]));
    }

    [Fact]
    public void ACompactFileHoldsTheSameGraph()
    {
        using var place = new Workplace();
        var lines = Built(place, Seeds);
        Assert.Equal(0, CommandLine.Run(["build", .. Seeds[2..], "-o", place["graph.eg"]]).Code);
        Assert.Equal(0, CommandLine.Run(["build", .. Seeds[..2], "--into", place["graph.eg"]]).Code);
        Assert.Equal(0x89, File.ReadAllBytes(place["graph.eg"])[0]);
        string[] question = ["ask", "which drugs have been tried for dermatomyositis?", "--format", "json", "--graph"];
        Assert.Equal(CommandLine.Run([.. question, place["graph.jsonl"]]).Text, CommandLine.Run([.. question, place["graph.eg"]]).Text);
        Assert.Equal(0, CommandLine.Run("build", "--into", place["graph.eg"], "-o", place["again.jsonl"]).Code);
        Assert.Equal(lines, File.ReadAllText(place["again.jsonl"]));

        var bytes = File.ReadAllBytes(place["graph.eg"]);
        File.WriteAllBytes(place["cut.eg"], bytes[..(bytes.Length / 2)]);
        var cut = CommandLine.Run([.. question, place["cut.eg"]]);
        Assert.Equal((ExitCode.Failed, $"evidence-graph: {place["cut.eg"]}: it is cut off. The graph file is damaged: build it anew.\n"), (cut.Code, cut.Error));
    }

    [Fact]
    public void InAnyOrderOfInputsAndWithAnyNumberOfThreads()
    {
        using var place = new Workplace();

        Assert.Equal(Built(place, [.. Seeds, "--threads", "1"]), Built(place, [.. Seeds.Reverse(), "--threads", "2"]));
    }

    [Fact]
    public void TheHeaderNamesProgramAndVocabulary()
    {
        using var place = new Workplace();
        var header = Built(place, Seeds[0]).Split('\n')[0];

        Assert.Matches("""^\{"format":"evidence-graph","version":1,"program":"\d+\.\d+\.\d+","vocabulary":"[0-9a-f]{64}"\}$""", header);
    }

    [Fact]
    public void StatsCountWhatTheGraphHolds()
    {
        using var place = new Workplace();
        Built(place, Workplace.Seeds);
        var text = CommandLine.Run("stats", "--graph", place["graph.jsonl"], "--format", "csv").Text.ReplaceLineEndings("\n");

        Assert.StartsWith("group,name,count,sharing,documents\n", text, StringComparison.Ordinal);
        Assert.Contains("\nnode,Document,5,,\n", text, StringComparison.Ordinal);
        Assert.Contains("\ndocument format,text,5,,\n", text, StringComparison.Ordinal);
        Assert.Equal(text, CommandLine.Run("stats", "--format", "csv").Text.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void StatsListTheDocumentsOfOneStudy()
    {
        using var place = new Workplace();
        var (one, two) = (place.File("1.txt", "First page.\ndoi: 10.1000/abc.1\n"), place.File("2.txt", "Second page.\nhttps://doi.org/10.1000/ABC.1\n"));
        var text = CommandLine.Run("stats", one, two, "--format", "csv").Text;

        Assert.Contains($"merged study,doi:10.1000/abc.1,2,doi,{one}; {two}", text, StringComparison.Ordinal);
    }

    private static string Built(Workplace place, params string[] inputs)
    {
        var run = CommandLine.Run(["build", .. inputs, "-o", place["graph.jsonl"]]);
        Assert.True(run.Code == 0, run.Error);
        Assert.Empty(run.Output);
        return File.ReadAllText(place["graph.jsonl"]);
    }
}
