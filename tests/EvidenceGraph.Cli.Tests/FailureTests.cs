using Xunit;

namespace EvidenceGraph.Cli.Tests;

/// <summary>What goes wrong: one clear line, the documented exit code, and the others' results.</summary>
public sealed class FailureTests
{
    [Theory]
    [InlineData("frobnicate", "'frobnicate' is no verb; the verbs are extract, build,")]
    [InlineData("extract", "Required argument 'INPUT' missing")]
    [InlineData("extract no-such-file.txt", "no-such-file.txt: no such file or folder")]
    [InlineData("extract . --threads 0", "--threads: expected a number from 1 to 1024.")]
    [InlineData("extract . --vocabulary no-such-folder", "no-such-folder: no such folder")]
    [InlineData("build .", "build: say where to write with -o FILE, or what to add to with --into FILE.")]
    [InlineData("build -o graph.jsonl", "build: give documents, or --extracted FILE.")]
    [InlineData("build . -o no-such-folder/graph.jsonl", "no-such-folder/graph.jsonl: there is no such folder to write to.")]
    [InlineData("build . --into no-such-graph.jsonl", "no-such-graph.jsonl: no such graph file to add to; -o makes a new one.")]
    [InlineData("build --extracted no-such-lines.jsonl -o graph.jsonl", "no-such-lines.jsonl: no such file.")]
    [InlineData("stats --graph no-such-graph.jsonl", "no-such-graph.jsonl: no such graph file.")]
    [InlineData("stats . --graph x", "--graph and INPUT exclude each other")]
    public void AWrongCommandIsToldInOneLine(string command, string expected)
    {
        var run = CommandLine.Run(command.Split(' '));

        Assert.Equal(ExitCode.Failed, run.Code);
        Assert.Empty(run.Output);
        Assert.Contains(expected, run.Error.Split('\n')[0], StringComparison.Ordinal);
        Assert.False(File.Exists("graph.jsonl"));
    }

    [Fact]
    public void AnEmptyFolderIsAFailure()
    {
        using var place = new Workplace();
        Directory.CreateDirectory(place["empty"]);
        var run = CommandLine.Run("extract", place["empty"]);

        Assert.Equal(ExitCode.Failed, run.Code);
        Assert.NotEmpty(run.Error);
    }

    [Fact]
    public void OneBadInputAmongManyIsReportedAndTheOthersAreThere()
    {
        using var place = new Workplace();
        var good = place.File("a.txt", "Tacrolimus improved dermatomyositis.\n");
        var run = CommandLine.Run("extract", place["missing.txt"], good);

        Assert.Equal(ExitCode.Partly, run.Code);
        Assert.StartsWith("{\"document\":{\"path\":\"" + good, run.Text, StringComparison.Ordinal);
        Assert.Equal(1, run.Error.Count(c => c == '\n'));
    }

    [Fact]
    public void AGraphOfAnotherVocabularyIsNotAddedTo()
    {
        using var place = new Workplace();
        var words = place.File("words/drugs.tsv", "id\tname\tsynonyms\nwater\twater\taqua\n");
        var text = place.File("a.txt", "Water was given.\n");
        Assert.Equal(0, CommandLine.Run("build", text, "-o", place["g.jsonl"], "--vocabulary", Path.GetDirectoryName(words)!).Code);
        var before = File.ReadAllBytes(place["g.jsonl"]);
        var run = CommandLine.Run("build", text, "--into", place["g.jsonl"]);

        Assert.Equal(ExitCode.Failed, run.Code);
        Assert.Contains("was built with another vocabulary", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(place["g.jsonl"]));
        Assert.Contains("names may not be found", CommandLine.Run("stats", "--graph", place["g.jsonl"]).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void SomethingThatIsNoGraphIsSaidSo()
    {
        using var place = new Workplace();
        var run = CommandLine.Run("stats", "--graph", place.File("x.jsonl", "hello\n"));

        Assert.Equal(ExitCode.Failed, run.Code);
        Assert.Contains("not a graph file", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void BadLinesOfAnotherExtractorAreNamed()
    {
        using var place = new Workplace();
        var lines = CommandLine.Run("extract", Workplace.Seeds).Text;
        var file = place.File("lines.jsonl", "{\"document\":7}\n" + lines);
        var run = CommandLine.Run("build", "--extracted", file, "-o", place["g.jsonl"]);

        Assert.Equal(ExitCode.Partly, run.Code);
        Assert.StartsWith(file + ":1: document: expected an object; found 7", run.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(place["g.jsonl"]));
    }
}
