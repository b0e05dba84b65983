using System.Diagnostics;
using EvidenceGraph.Graph;
using EvidenceGraph.ScaleGraph;
using Newtonsoft.Json.Linq;

namespace EvidenceGraph.CypherBenchmarks;

/// <summary>The queries beside the server in turn, so that whatever else the machine does disturbs both; and loading beside its import.</summary>
internal sealed class ServerComparison(BenchmarkOptions options, PropertyGraph graph, GraphGenerator shape)
{
    // The first rounds compile and fill caches on both sides.
    private const int WarmUpRuns = 60;

    // A fifth of what importing takes.
    private const double LoadingFloor = 5;

    public void Run()
    {
        var folder = Directory.CreateTempSubdirectory("cypher-benchmark-").FullName;
        try
        {
            using var server = new Neo4jServer(Path.Combine(options.Shared, "neo4j"), Path.Combine(folder, "home"));
            CompareLoading(server, folder);
            server.Start(options.Port);
            Index(server);
            Report.Line($"{"",-26}{"here, ms",12}{"server, ms",12}{"ratio",9}{"floor",7}");
            foreach (var query in ScaleQueries.All(Path.Combine(options.Shared, "scale", "queries"), graph, shape))
                Compare(query, server);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private void CompareLoading(Neo4jServer server, string folder)
    {
        var (csv, file) = (Path.Combine(folder, "csv"), Path.Combine(folder, "scale.eg"));
        GraphCsv.Write(shape, csv);
        var writing = Clock.Time(() => GraphFile.Write(file, graph, GraphFileHeader.Of(("program", "benchmark"))));
        var import = Clock.Time(() => server.Import(GraphCsv.ImportArguments(shape, csv)));
        var loading = Clock.Best(3, () => LoadInANewProcess(file));
        Report.Line($"graph file {new FileInfo(file).Length / 1e6:F0} MB, written in {writing / 1000:F1} s");
        Report.Line($"loaded and q1 answered in a new process: {loading / 1000:F2} s; neo4j-admin imports in {import / 1000:F1} s: {import / loading:F1} times ({Report.Verdict(import / loading >= LoadingFloor)}, floor {LoadingFloor})");
        Directory.Delete(csv, recursive: true);
    }

    private static void LoadInANewProcess(string file)
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["load", file]) { RedirectStandardOutput = true })!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException("the graph file could not be loaded.");
    }

    private static void Index(Neo4jServer server)
    {
        var none = new Dictionary<string, Value>();
        foreach (var label in new[] { "Study", "Drug", "Disease", "Mechanism", "Antibody" })
            server.Ask($"CREATE CONSTRAINT FOR (n:{label}) REQUIRE n.id IS UNIQUE", none);
        server.Ask("CREATE INDEX FOR (n:Drug) ON (n.name)", none);
        server.Ask("CREATE INDEX FOR (n:Disease) ON (n.name)", none);
        server.Ask("CALL db.awaitIndexes(300)", none);
    }

    private void Compare(ScaleQuery query, Neo4jServer server)
    {
        var (here, there) = (new List<double>(), new List<double>());
        foreach (var parameters in query.Runs)
            RequireSameRows(query, parameters, server);
        for (var run = query.Runs.Count; run < (query.Runs.Count == 1 ? 5 : WarmUpRuns); run++)
        {
            OwnRows.Consume(graph, query.Text, query.Runs[0]);
            server.Ask(query.Text, query.Runs[0]);
        }

        for (var round = 0; round < options.Rounds * (query.Runs.Count == 1 ? 5 : 1); round++)
            foreach (var parameters in query.Runs)
            {
                here.Add(Clock.Time(() => OwnRows.Consume(graph, query.Text, parameters)));
                there.Add(Clock.Time(() => server.Ask(query.Text, parameters)));
            }

        var ratio = Clock.Median(there) / Clock.Median(here);
        Report.Line($"{query.Name,-26}{Clock.Median(here),12:F3}{Clock.Median(there),12:F2}{ratio,9:F1}{query.Floor,7:F0}  {Report.Verdict(ratio >= query.Floor)}");
    }

    private void RequireSameRows(ScaleQuery query, IReadOnlyDictionary<string, Value> parameters, Neo4jServer server)
    {
        var (own, theirs) = (OwnRows.Read(graph, query.Text, parameters), Neo4jServer.Rows(server.Ask(query.Text, parameters)));
        var same = query.IsOrdered ? JToken.DeepEquals(own, theirs) : own.Count == theirs.Count && OwnRows.AreTrue(graph, own) && OwnRows.AreTrue(graph, theirs);
        if (!same)
            throw new InvalidOperationException($"{query.Name}: the rows differ.");
    }
}
