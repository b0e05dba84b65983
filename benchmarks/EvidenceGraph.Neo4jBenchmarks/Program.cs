using System.Globalization;
using EvidenceGraph.Neo4j;
using EvidenceGraph.Neo4j.Connection;
using EvidenceGraph.Neo4j.Schema;
using EvidenceGraph.Neo4j.Tests.Support;
using EvidenceGraph.Neo4jBenchmarks;
using EvidenceGraph.ScaleGraph;

// How fast `push` is beside the official JavaScript driver, and how fast it is the second time. See README.md.
var (scale, rounds) = (1.0, 2);
for (var i = 0; i + 1 < args.Length; i += 2)
{
    if (args[i] == "--scale" && double.TryParse(args[i + 1], CultureInfo.InvariantCulture, out var given) && given > 0)
        scale = given;
    else if (args[i] == "--rounds" && int.TryParse(args[i + 1], CultureInfo.InvariantCulture, out var count) && count > 0)
        rounds = count;
}

if (!LocalServer.IsAvailable)
{
    Console.Error.WriteLine("there is no Neo4j server to start: ../shared/neo4j does not lie beside the project, or java is not installed");
    return 2;
}

Environment.SetEnvironmentVariable("NEO4J_PAGECACHE", "512m");
var graph = new GraphGenerator(scale).Build();
var batches = Path.GetTempFileName();
using var server = LocalServer.Start(null);
BatchFile.Write(graph, batches);
Print($"{graph.NodeCount:N0} nodes, {graph.RelationshipCount:N0} relationships, rows in batches of 5,000; {new FileInfo(batches).Length / 1e6:F0} MB as JSON");
try
{
    var hasDriver = DriverRun.IsReady();
    WarmUp();
    for (var round = 0; round < rounds; round++)
    {
        var merge = hasDriver ? Driver("merge") : null;
        var create = hasDriver ? Driver("create") : null;
        Empty();
        var first = PushRun.Measure(server, graph, "evidence-graph push");
        Console.WriteLine(first.Writing);
        var second = PushRun.Measure(server, graph, "the same again");
        Print($"push {first.Whole:F1} s in all; again {second.Whole:F1} s: {second.Whole / first.Whole:F2} of the first; memory {first.PeakEarly / 1e6:F0} MB in the first fifth, {first.Peak / 1e6:F0} MB in all");
        if (merge is not null && create is not null)
            Print($"push to driver: {first.Writing.PerSecond / merge.PerSecond:F2} (its usual MERGE), {first.Writing.PerSecond / create.PerSecond:F2} (a bare CREATE, not safe to repeat)");
    }
}
finally
{
    File.Delete(batches);
}

return 0;

void WarmUp()
{
    var small = new GraphGenerator(Math.Min(scale, 0.05)).Build();
    var file = Path.GetTempFileName();
    BatchFile.Write(small, file);
    foreach (var way in new[] { "merge", "create" })
    {
        Empty();
        DriverRun.Measure(server, file, way);
        Empty();
        PushRun.Measure(server, small, "");
    }

    File.Delete(file);
}

Rates? Driver(string way)
{
    Empty();
    var rates = DriverRun.Measure(server, batches, way);
    Console.WriteLine(rates?.ToString() ?? "the official driver failed");
    return rates;
}

// The constraints stay: both writers find them there.
void Empty()
{
    using var database = Database.Connect(ServerAddress.Parse(server.Url), "neo4j", new ConnectionOptions());
    while (database.Run("MATCH ()-[r]->() WITH r LIMIT 50000 DELETE r RETURN count(*)")[0][0].AsInteger > 0)
    {
    }

    while (database.Run("MATCH (n) WITH n LIMIT 50000 DELETE n RETURN count(*)")[0][0].AsInteger > 0)
    {
    }

    foreach (var statement in SchemaStatements.Constraints(graph))
        database.Run(statement);
    database.Run(SchemaStatements.Await);
}

static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
