using EvidenceGraph.Cli.Features;
using EvidenceGraph.Cli.Tests.Prompt;
using EvidenceGraph.Neo4j.Push;
using Xunit;

namespace EvidenceGraph.Cli.Tests;

/// <summary><c>push</c> and <c>export</c> where there is no server.</summary>
public sealed class PushCommandTests
{
    [Theory]
    [InlineData("push: name the server with --uri URI, for example http://localhost:7474 or neo4j+s://HOST.", "push")]
    [InlineData("http://127.0.0.1:1: nobody answers there.", "push", "--uri", "http://127.0.0.1:1")]
    [InlineData("http://127.0.0.1:1: nobody answers there.", "query", "harms", "--neo4j", "http://127.0.0.1:1")]
    [InlineData("http://no-such-host.invalid:7474: there is no host of that name. ", "push", "--uri", "bolt://no-such-host.invalid:7687")]
    [InlineData("--http-port: expected a number from 1 to 65535.", "push", "--uri", "bolt://localhost", "--http-port", "0")]
    [InlineData("no-such.pem: no such file; expected one in PEM (-----BEGIN CERTIFICATE-----).", "push", "--uri", "https://localhost", "--ca", "no-such.pem")]
    [InlineData("--neo4j goes without --graph and INPUT: the server has a graph of its own.", "query", "harms", "seeds", "--neo4j", "http://127.0.0.1:1")]
    [InlineData("--neo4j goes without --graph and INPUT: the server has a graph of its own.", "ask", "which mechanisms have been tried for anti-MDA5 ILD?", "--graph", "graph.jsonl", "--neo4j", "http://127.0.0.1:1")]
    [InlineData("http://127.0.0.1:1: nobody answers there.", "ask", "which mechanisms have been tried for anti-MDA5 ILD?", "--neo4j", "http://127.0.0.1:1")]
    [InlineData("cypher: the query and the password cannot both be on standard input; give the query as QUERY or with --file.", "cypher", "-", "--neo4j", "http://127.0.0.1:1", "--password-stdin")]
    [InlineData("--to xml: expected neo4j-admin, cypher or browser.", "export", "--to", "xml")]
    [InlineData("export: say which folder to write with -o DIR.", "export", "--to", "browser")]
    [InlineData("no-such-folder/x.cypher: could not be written (DirectoryNotFoundException).", "export", "--to", "cypher", "-o", "no-such-folder/x.cypher")]
    public void AMistakeIsSaidInOneLine(string message, params string[] arguments)
    {
        var run = CommandLine.Run(arguments);

        Assert.Equal((ExitCode.Failed, $"evidence-graph: {message.TrimEnd()}\n"), (run.Code, run.Error));
        Assert.Empty(run.Output);
    }

    [Fact]
    public void AScriptGoesToStandardOutputOrToAFile()
    {
        using var place = new Workplace();
        var printed = CommandLine.Run("export", "--to", "cypher");
        Assert.Equal(ExitCode.Done, CommandLine.Run("export", "--to", "cypher", "-o", place["graph.cypher"]).Code);

        Assert.StartsWith("CREATE CONSTRAINT ", printed.Text, StringComparison.Ordinal);
        Assert.Equal(printed.Output, File.ReadAllBytes(place["graph.cypher"]));
    }

    [Fact]
    public void TheFilesForBrowserAreTheSameEachTime()
    {
        using var place = new Workplace();
        foreach (var folder in new[] { "one", "two" })
            Assert.Equal(ExitCode.Done, CommandLine.Run("export", "--to", "browser", "-o", place[folder]).Code);

        Assert.Equal(["guide.html", "queries.zip", "style.grass"], Directory.EnumerateFiles(place["one"]).Select(Path.GetFileName).Order());
        Assert.All(Directory.EnumerateFiles(place["one"]), file => Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(Path.Combine(place["two"], Path.GetFileName(file)))));
    }

    [Fact]
    public void APasswordIsTypedUnseen()
    {
        var terminal = new TypingTerminal("secrex⌫t⏎");

        Assert.Equal("secret", PasswordPrompt.Read(terminal, "ann"));
        Assert.Equal("Password of ann: \n", terminal.Screen);
        Assert.Equal("no password was given.", Assert.Throws<CommandException>(() => PasswordPrompt.Read(new TypingTerminal("sec␃"), "ann")).Message);
    }

    [Fact]
    public void WhereNobodyLooksALineSaysHowFarAPushIs()
    {
        using var error = new StringWriter { NewLine = "\n" };
        var result = PushDisplay.Run(new Streams(Stream.Null, Stream.Null, error) { ProgressInterval = TimeSpan.Zero }, progress =>
        {
            progress(new PushProgress("Drug", 0, 4_000));
            progress(new PushProgress("Drug", 1_000, 4_000));
            progress(new PushProgress("Drug", 4_000, 4_000));
            return 7;
        });

        Assert.Equal(7, result);
        Assert.Matches("^Drug: 1,000 of 4,000, [0-9,]+ a second, [0-9,]+ s left\n$", error.ToString());
    }

    [Fact]
    public void AShortPushSaysNothingOfHowFarItIs()
    {
        using var error = new StringWriter();
        PushDisplay.Run(new Streams(Stream.Null, Stream.Null, error), progress =>
        {
            progress(new PushProgress("Drug", 1_000, 4_000));
            return 0;
        });

        Assert.Equal("", error.ToString());
    }

    [Fact]
    public void OnATerminalBarsShowRowsASecondAndTheTimeLeft()
    {
        Environment.SetEnvironmentVariable("TERM", "xterm-256color");
        using var error = new StringWriter();
        PushDisplay.Run(new Streams(Stream.Null, Stream.Null, error) { IsErrorTerminal = true }, progress =>
        {
            progress(new PushProgress("[Drug]", 1_000, 4_000));
            progress(new PushProgress("TREATS", 10, 10));
            return 0;
        });

        Assert.Contains("[Drug]", error.ToString(), StringComparison.Ordinal);
        Assert.Contains(" 25%", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("100%", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("rows/s", error.ToString(), StringComparison.Ordinal);
        Assert.Matches("(--|[0-9]{2}):(--|[0-9]{2}):(--|[0-9]{2})", error.ToString());
    }
}
