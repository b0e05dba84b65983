using System.Globalization;
using EvidenceGraph.Neo4j.Push;
using EvidenceGraph.Neo4j.Tests.Support;
using EvidenceGraph.ScaleGraph;
using Xunit;

namespace EvidenceGraph.Neo4j.Tests;

/// <summary>
/// The stress graph: pushed, pushed again, and read back. At a twentieth of its size, or at that which <c>PUSH_SCALE</c> says:
/// 1 is 200,000 nodes and 1,000,000 relationships.
/// </summary>
public sealed class ScaleTests(ServerFixture server)
{
    [Fact]
    public void TheStressGraphArrivesCompleteTwiceAsWellAsOnce()
    {
        var scale = double.Parse(Environment.GetEnvironmentVariable("PUSH_SCALE") ?? "0.05", CultureInfo.InvariantCulture);
        var graph = new GraphGenerator(scale).Build();
        var expected = Content.Of(graph).Digest;
        using var database = server.Empty();
        using var raw = server.Raw();

        var first = GraphPush.Run(database, graph, GraphProfile.Plain, new PushOptions());
        Assert.True(first.IsComplete);
        Assert.Equal(expected, Content.Of(raw).Digest);

        var second = GraphPush.Run(database, graph, GraphProfile.Plain, new PushOptions());
        Assert.All(second.Counts, count => Assert.Equal((0, 0), (count.Missing, count.Changed)));
        Assert.Equal(expected, Content.Of(raw).Digest);
    }
}
