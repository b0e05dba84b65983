using EvidenceGraph.Cypher;
using EvidenceGraph.Cypher.Planning;
using EvidenceGraph.Graph;
using EvidenceGraph.ScaleGraph;

namespace EvidenceGraph.CypherBenchmarks;

/// <summary>The processor time of a relationship from 0.1 to 4 million of them: loading, scanning (q5) and walking (q6).</summary>
internal static class Growth
{
    private static readonly double[] Scales = [0.1, 0.5, 1, 2, 4];

    public static void Run(string scan, string walk)
    {
        Report.Line($"{"relationships",14}{"loading, ns each",18}{"q5, ns a TREATS",17}{"q6, ns a hop",14}");
        foreach (var scale in Scales)
        {
            var file = Path.Combine(Path.GetTempPath(), $"growth-{Environment.ProcessId}.eg");
            try
            {
                Measure(scale, file, scan, walk);
            }
            finally
            {
                File.Delete(file);
            }
        }
    }

    private static void Measure(double scale, string file, string scan, string walk)
    {
        var treats = Write(scale, file);
        var loading = Clock.Processor(2, () => GraphFile.Read(file));
        var graph = GraphFile.Read(file).Graph;
        var none = new Dictionary<string, Value>();
        var walking = new CypherOptions { Planner = PlannerOptions.Default with { CountPaths = false } };
        var paths = CypherQuery.Parse(walk).Run(graph).Single()[0].AsInteger;
        var scanned = Clock.Processor(4, () => OwnRows.Consume(graph, scan, none));
        var walked = Clock.Processor(3, () => OwnRows.Consume(graph, walk, none, walking));
        Report.Line($"{graph.RelationshipCount,14:N0}{loading * 1e6 / graph.RelationshipCount,18:F0}{scanned * 1e6 / treats,17:F1}{walked * 1e6 / (paths * 3),14:F2}");
    }

    // Apart, so that the graph that was generated is gone before the one that is read is measured.
    private static int Write(double scale, string file)
    {
        var shape = new GraphGenerator(scale);
        GraphFile.Write(file, shape.Build(), GraphFileHeader.Of());
        return shape.RelationshipKinds[0].Count;
    }
}
