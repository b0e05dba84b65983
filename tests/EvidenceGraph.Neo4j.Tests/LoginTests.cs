using EvidenceGraph.Cli;
using EvidenceGraph.Cli.Tests;
using EvidenceGraph.Neo4j.Tests.Support;
using Newtonsoft.Json.Linq;
using Xunit;

namespace EvidenceGraph.Neo4j.Tests;

/// <summary>Passwords: right, wrong and none, and where they may stand.</summary>
public sealed class LoginTests(ServerFixture server)
{
    private const string Variable = "NEO4J_PASSWORD";

    [Fact]
    public void TheRightPasswordPushesAndAsks()
    {
        using (server.Empty())
        {
        }

        var push = CommandLine.Run("push", "--uri", server.Url, "--format", "json");
        Assert.Equal("", push.Error);
        Assert.Equal((ExitCode.Done, true), (push.Code, (bool)JObject.Parse(push.Text)["complete"]!));
        AssertSilent(push);

        var typed = CommandLine.RunWithInput(server.Password + "\n", "query", "mechanisms-tried", "--neo4j", server.Url, "--password-stdin");
        Assert.Equal(CommandLine.Run("query", "mechanisms-tried"), typed, (one, other) => one!.Text == other!.Text && one.Error == other.Error);
    }

    [Fact]
    public void AQuestionIsAnsweredFromTheServerAsFromTheGraph()
    {
        using var raw = server.Raw();
        using (server.Empty())
        {
        }

        string[] question = ["ask", "which mechanisms have been tried for anti-MDA5 ILD?", "--neo4j", server.Url];
        var empty = CommandLine.Run(question);
        Assert.Equal((ExitCode.Partly, $"database neo4j of {server.Url}: holds no graph that 'push' or a bulk import of 'export' has brought.\nnothing found: no document in the graph says so.\n"), (empty.Code, empty.Error));

        Assert.Equal(ExitCode.Done, CommandLine.Run("push", "--uri", server.Url).Code);
        Assert.Equal(CommandLine.Run(question[..2]), CommandLine.Run(question), (one, other) => one!.Text == other!.Text && one.Error == other.Error && one.Code == other.Code);

        raw.Run("MATCH (g:EvidenceGraph) SET g.vocabulary = 'another'");
        Assert.Equal($"database neo4j of {server.Url}: its graph was built with another vocabulary than the one in use; names may not be found in it.\n", CommandLine.Run(question).Error);
        raw.Run("MATCH (g:EvidenceGraph) SET g.complete = false");
        Assert.Equal($"database neo4j of {server.Url}: the last push was not completed; the same push again completes it.\n", CommandLine.Run(question).Error);
    }

    [Fact]
    public void AWrongPasswordIsSaidWithoutIt()
    {
        var run = CommandLine.RunWithInput("wrong-secret\n", "push", "--uri", server.Url, "--password-stdin");

        Assert.Equal((ExitCode.Failed, $"evidence-graph: {server.Url}: the user neo4j or the password is wrong.\n"), (run.Code, run.Error));
        Assert.Empty(run.Output);
    }

    [Fact]
    public void NoPasswordIsAskedFor()
    {
        Environment.SetEnvironmentVariable(Variable, null);
        try
        {
            var run = CommandLine.Run("push", "--uri", server.Url);
            Assert.Equal((ExitCode.Failed, $"evidence-graph: {server.Url}: asks for a password. Put it into NEO4J_PASSWORD, or give it on standard input with --password-stdin.\n"), (run.Code, run.Error));
        }
        finally
        {
            Environment.SetEnvironmentVariable(Variable, server.Password);
        }
    }

    [Fact]
    public void ASecretIsNotTakenFromTheCommandLineAndNotRepeated()
    {
        var run = CommandLine.Run("push", "--uri", "http://neo4j:hush-hush@127.0.0.1:1");

        Assert.Equal((ExitCode.Failed, "evidence-graph: an address holds no user and no password: give http://127.0.0.1:1, --user, and the password in NEO4J_PASSWORD.\n"), (run.Code, run.Error));
        Assert.Contains("password", CommandLine.RunWithInput("\n", "push", "--uri", server.Url, "--password-stdin").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void AnUnknownDatabaseIsSaid()
    {
        var run = CommandLine.Run("push", "--uri", server.Url, "--database", "nowhere");

        Assert.Equal((ExitCode.Failed, "evidence-graph: there is no such database; name one with --database\n"), (run.Code, run.Error));
    }

    [Fact]
    public void ABoltAddressFindsTheHttpPortThatItIsGiven()
    {
        var local = server.Killable();
        var port = local.HttpPort.ToString(System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(ExitCode.Done, CommandLine.Run("push", "--uri", local.BoltUrl, "--http-port", port, "--dry-run").Code);
        var bolt = CommandLine.Run("push", "--uri", local.BoltUrl.Replace("bolt:", "http:", StringComparison.Ordinal));
        Assert.Equal(ExitCode.Failed, bolt.Code);
        Assert.Contains("Is that its HTTP port (usually 7474)?", bolt.Error, StringComparison.Ordinal);
    }

    private void AssertSilent(CommandLine run)
    {
        Assert.DoesNotContain(server.Password, run.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(server.Password, run.Error, StringComparison.Ordinal);
    }
}
