using EvidenceGraph.Neo4j.Connection;
using EvidenceGraph.Neo4j.Push;
using EvidenceGraph.Neo4j.Tests.Support;
using Xunit;

namespace EvidenceGraph.Neo4j.Tests;

/// <summary>Pushes through a connection that fails: they end complete, or with one clear message, and never half without a word.</summary>
public sealed class FaultTests(ServerFixture server)
{
    private static readonly RetryOptions Quick = new() { Attempts = 6, FirstDelay = TimeSpan.FromMilliseconds(5), LongestDelay = TimeSpan.FromMilliseconds(400) };

    public static TheoryData<string> Passing =>
    [
        nameof(Fault.Slow), nameof(Fault.Unavailable), nameof(Fault.TransientInBody), nameof(Fault.Deadlock), nameof(Fault.OutOfMemory),
        nameof(Fault.CutBefore), nameof(Fault.CutAfter), nameof(Fault.Late), nameof(Fault.HalfAnswer), nameof(Fault.Silence),
    ];

    // Every other batch, and every fifth of the other requests.
    [Theory]
    [MemberData(nameof(Passing))]
    public void AFailureThatPassesIsWaitedFor(string name)
    {
        var fault = Enum.Parse<Fault>(name);
        using var emptied = server.Empty();
        using var raw = server.Raw();
        var (batches, others, spoilt) = (0, 0, 0);
        using (var proxy = new FaultyProxy(server.Url, request => Spoil(request) ? fault : Fault.None))
        using (var database = Open(proxy))
        {
            Assert.True(GraphPush.Run(database, SomeGraphs.Seeds, SomeGraphs.Profile, new PushOptions { Rows = 400 }).IsComplete);
            Assert.True(GraphPush.Run(database, SomeGraphs.Seeds, SomeGraphs.Profile, new PushOptions()).IsComplete);
        }

        Assert.True(spoilt > 5, "nothing was spoilt");
        Content.AssertSame(SomeGraphs.Seeds, raw);

        // Only answers that are sure to be asked for again are kept back for ever; the login is left alone.
        bool Spoil(FaultyProxy.Request request)
        {
            if (request.Method == "GET" || request.Text.Contains("RETURN 1", StringComparison.Ordinal))
                return false;
            var isSpoilt = fault == Fault.OutOfMemory ? request.IsBatch && request.Body.Length > 20_000
                : request.IsBatch ? batches++ % 2 == 0 && (fault != Fault.Silence || batches < 12)
                : fault != Fault.Silence && fault != Fault.Late && others++ % 5 == 0;
            spoilt += isSpoilt ? 1 : 0;
            return isSpoilt;
        }
    }

    [Theory]
    [InlineData(nameof(Fault.Unavailable), "is not available (503).")]
    [InlineData(nameof(Fault.TransientInBody), "the server says: made by the test (Neo.TransientError.General.DatabaseUnavailable)")]
    [InlineData(nameof(Fault.CutBefore), "the connection was cut.")]
    [InlineData(nameof(Fault.HalfAnswer), "the answer broke off.")]
    [InlineData(nameof(Fault.Html), "answers 500 without a reason.")]
    [InlineData(nameof(Fault.OutOfMemory), "is too large for the server's memory.")]
    public void AFailureThatDoesNotPassEndsThePushWithOneMessage(string name, string message)
    {
        using var emptied = server.Empty();
        using var raw = server.Raw();
        using (var proxy = new FaultyProxy(server.Url, request => request.Text.Contains("`TARGETS`", StringComparison.Ordinal) && request.IsBatch ? Enum.Parse<Fault>(name) : Fault.None))
        using (var database = Open(proxy))
        {
            var problem = Assert.Throws<ServerException>(() => GraphPush.Run(database, SomeGraphs.Seeds, SomeGraphs.Profile, new PushOptions()));
            Assert.EndsWith(message, problem.Message, StringComparison.Ordinal);
        }

        Assert.False((bool)raw.Run("MATCH (g:EvidenceGraph) RETURN g.complete")[0][0]!);
        Assert.True(GraphPush.Run(emptied, SomeGraphs.Seeds, SomeGraphs.Profile, new PushOptions()).IsComplete);
        Content.AssertSame(SomeGraphs.Seeds, raw);
    }

    [Fact]
    public void WhatFailedIsToldBeforeItIsTriedAgain()
    {
        using var emptied = server.Empty();
        var (told, count) = (new List<string>(), 0);
        using var proxy = new FaultyProxy(server.Url, request => request.IsBatch && count++ == 0 ? Fault.Unavailable : Fault.None);
        using var database = server.Open(new ConnectionOptions { Retry = Quick with { Failed = problem => told.Add(problem.Message) } }, proxy.Url);
        GraphPush.Run(database, SomeGraphs.Seeds, SomeGraphs.Profile, new PushOptions());

        Assert.Equal([$"{proxy.Url}: is not available (503)."], told);
    }

    [Fact]
    public void AServerThatIsKilledInTheMiddleIsCompletedByTheSecondPush()
    {
        var local = server.Killable();
        using var raw = server.Raw();
        var graph = new ScaleGraph.GraphGenerator(0.02).Build();
        using (server.Empty())
        using (var database = server.Open(new ConnectionOptions { Retry = Quick }))
        {
            var problem = Assert.Throws<ServerException>(() => GraphPush.Run(database, graph, GraphProfile.Plain, new PushOptions
            {
                Rows = 500,
                Progress = progress =>
                {
                    if (progress is { Step: "TREATS", Done: > 2_000 })
                        local.Kill();
                },
            }));
            Assert.EndsWith("nobody answers there.", problem.Message, StringComparison.Ordinal);
        }

        local.Start();
        using var again = server.Open();
        var report = GraphPush.Run(again, graph, GraphProfile.Plain, new PushOptions());

        Assert.True(report.IsComplete);
        Assert.InRange(report.Counts.Single(count => count.Name == "TREATS").Missing, 1, 3_500);
        Assert.Equal(Content.Of(graph).Digest, Content.Of(raw).Digest);
    }

    private Database Open(FaultyProxy proxy) => server.Open(new ConnectionOptions { Retry = Quick, Timeout = TimeSpan.FromSeconds(3) }, proxy.Url);
}
