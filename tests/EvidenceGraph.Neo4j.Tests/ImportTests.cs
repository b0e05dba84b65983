using EvidenceGraph.Export.BulkImport;
using EvidenceGraph.Export.Script;
using EvidenceGraph.Graph;
using EvidenceGraph.Neo4j.Push;
using EvidenceGraph.Neo4j.Tests.Support;
using Xunit;

namespace EvidenceGraph.Neo4j.Tests;

/// <summary>Exported files make the same graph that a push makes, and a push finds nothing to do afterwards.</summary>
public sealed class ImportTests(ServerFixture server)
{
    [Fact]
    public void BulkImport()
    {
        server.Killable();
        var graph = Both(SomeGraphs.Seeds, SomeGraphs.Hostile());
        var folder = Directory.CreateTempSubdirectory("evidence-graph-import-");
        try
        {
            var command = BulkImportFolder.Write(graph, SomeGraphs.Profile, folder.FullName);
            using var imported = LocalServer.Import(folder.FullName, command.Split(' ').Skip(1));
            using var raw = new RawServer(imported.Url, null);
            foreach (var statement in File.ReadLines(Path.Combine(folder.FullName, BulkImportFolder.AfterImport)))
                raw.Run(statement.TrimEnd(';'));

            Content.AssertSame(graph, raw);
            using var database = Database.Connect(Connection.ServerAddress.Parse(imported.Url), "neo4j", new Connection.ConnectionOptions());
            Assert.All(GraphPush.Run(database, graph, SomeGraphs.Profile, new PushOptions()).Counts, count => Assert.Equal((0, 0), (count.Missing, count.Changed)));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Script()
    {
        using var database = server.Empty();
        using var raw = server.Raw();
        var graph = Both(SomeGraphs.Seeds, SomeGraphs.Hostile());
        using var script = new StringWriter();
        CypherScript.Write(graph, SomeGraphs.Profile, script);
        var statements = script.ToString().Split(";" + Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        foreach (var statement in statements.Concat(statements.TakeLast(20)))
            raw.Run(statement);

        Content.AssertSame(graph, raw);
        Assert.All(GraphPush.Run(database, graph, SomeGraphs.Profile, new PushOptions()).Counts, count => Assert.Equal((0, 0), (count.Missing, count.Changed)));
    }

    private static PropertyGraph Both(params PropertyGraph[] graphs)
    {
        var builder = new PropertyGraphBuilder();
        foreach (var node in graphs.SelectMany(graph => graph.Nodes))
            builder.AddNode(node.Id, node.Labels, Kept(node.Properties));
        foreach (var one in graphs.SelectMany(graph => graph.Relationships))
            builder.AddRelationship(one.Id, one.Type, one.Start.Id, one.End.Id, Kept(one.Properties));
        return builder.Build();
    }

    private static IEnumerable<(string, Value)> Kept(IEnumerable<KeyValuePair<string, Value>> properties) =>
        properties.Where(property => property.Key != "id").Select(property => (property.Key, property.Value));
}
