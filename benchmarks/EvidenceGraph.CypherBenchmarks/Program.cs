using EvidenceGraph.CypherBenchmarks;
using EvidenceGraph.Graph;
using EvidenceGraph.ScaleGraph;

// How fast Cypher runs over the graph in memory, beside a Neo4j server in the same run. See README.md.
if (args is ["load", var file])
{
    var loaded = GraphFile.Read(file).Graph;
    var name = loaded.NodesWithLabel("Disease").First()["name"];
    OwnRows.Consume(loaded, "MATCH (x:Disease {name: $name})<-[t:TREATS]-(d:Drug) RETURN t.outcome AS outcome, count(*) AS n, count(DISTINCT d) AS drugs ORDER BY outcome", new Dictionary<string, Value> { ["name"] = name });
    return 0;
}

if (BenchmarkOptions.Read(args, out var problem) is not { } options)
{
    Console.Error.WriteLine(problem);
    return 2;
}

var queries = Path.Combine(options.Shared, "scale", "queries");
if (!Directory.Exists(queries))
{
    Console.Error.WriteLine($"{queries}: no such folder; the queries and the server are those beside the project.");
    return 2;
}

string Text(string name) => File.ReadAllText(Directory.EnumerateFiles(queries, name + "-*.cypher").Single());
if (options.Has("memory"))
    MemoryUse.Run(options.Scale);
if (options.Has("server") || options.Has("walks"))
{
    var shape = new GraphGenerator(options.Scale);
    var graph = shape.Build();
    Report.Line($"graph: {graph.NodeCount:N0} nodes, {graph.RelationshipCount:N0} relationships");
    if (options.Has("walks"))
        PathWalks.Run(Text("q6"), graph);
    if (options.Has("server"))
        new ServerComparison(options, graph, shape).Run();
}

if (options.Has("growth"))
    Growth.Run(Text("q5"), Text("q6"));
return Report.Failed ? 1 : 0;
