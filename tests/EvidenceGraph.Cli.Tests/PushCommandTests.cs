using EvidenceGraph.Cli.Features;
using EvidenceGraph.Cli.Tests.Prompt;
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
}
