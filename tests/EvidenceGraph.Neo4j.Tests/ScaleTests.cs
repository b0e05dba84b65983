using System.Globalization;
using EvidenceGraph.Cypher;
using EvidenceGraph.Graph;
using EvidenceGraph.Neo4j.Push;
using EvidenceGraph.Neo4j.Queries;
using EvidenceGraph.Neo4j.Tests.Support;
using EvidenceGraph.ScaleGraph;
using Xunit;

namespace EvidenceGraph.Neo4j.Tests;

/// <summary>
/// The stress graph: pushed, pushed again, read back, and asked. At a twentieth of its size, or at that which <c>PUSH_SCALE</c>
/// says: 1 is 200,000 nodes and 1,000,000 relationships.
/// </summary>
public sealed class ScaleTests(ServerFixture server)
{
    private static readonly double Scale = double.Parse(Environment.GetEnvironmentVariable("PUSH_SCALE") ?? "0.05", CultureInfo.InvariantCulture);

    [Fact]
    public void TheStressGraphArrivesCompleteTwiceAsWellAsOnceAndAnswersTheSame()
    {
        var graph = new GraphGenerator(Scale).Build();
        var expected = Content.Of(graph).Digest;
        using var database = server.Empty();
        using var raw = server.Raw();

        var first = GraphPush.Run(database, graph, GraphProfile.Plain, new PushOptions());
        Assert.True(first.IsComplete);
        Assert.Equal(expected, Content.Of(raw).Digest);

        var second = GraphPush.Run(database, graph, GraphProfile.Plain, new PushOptions());
        Assert.All(second.Counts, count => Assert.Equal((0, 0), (count.Missing, count.Changed)));
        Assert.Equal(expected, Content.Of(raw).Digest);

        AnswersTheSame(graph, database);
    }

    private static void AnswersTheSame(PropertyGraph graph, Database database)
    {
        var folder = Repository.Shared("scale", "queries");
        if (!Directory.Exists(folder))
            Assert.Skip("the stress graph's queries are not there");
        var files = Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).ToList();
        var (memory, remote) = (new MemoryQueryEngine(graph), new ServerQueryEngine(database));
        Assert.Equal(7, files.Count);
        foreach (var file in files)
        {
            // The last one has no order of its own.
            var text = File.ReadAllText(file).Replace("LIMIT 100000", "ORDER BY t.key LIMIT 100000", StringComparison.Ordinal);
            var parameters = Parameters(graph, isOfDisease: text.Contains("q2-", StringComparison.Ordinal));
            Assert.NotEmpty(memory.Run(CypherQuery.Parse(text), parameters, CypherOptions.Default).Rows);
            Assert.Equal(Printed.Of(memory, text, parameters), Printed.Of(remote, text, parameters));
        }
    }

    // Those of the whole graph, and drugs of the same rank among fewer.
    private static Dictionary<string, Value> Parameters(PropertyGraph graph, bool isOfDisease) => new()
    {
        ["name"] = graph.FindNode("disease:000100")!.Value["name"],
        ["id"] = isOfDisease ? "disease:000100" : Drug(1_000),
        ["a"] = graph.FindNode(Drug(4_000))!.Value["name"],
        ["b"] = "antibody:000007",
    };

    private static string Drug(int number) => string.Create(CultureInfo.InvariantCulture, $"drug:{(int)(number * Scale):D6}");
}
