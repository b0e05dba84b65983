using System.Diagnostics;
using EvidenceGraph.Graph;
using EvidenceGraph.Neo4j;
using EvidenceGraph.Neo4j.Connection;
using EvidenceGraph.Neo4j.Push;
using EvidenceGraph.Neo4j.Tests.Support;

namespace EvidenceGraph.Neo4jBenchmarks;

/// <summary>One push, measured as a whole, and its two parts by what it says of its progress.</summary>
/// <param name="Whole">Seconds from the first request to the last, schema, comparison and counting included.</param>
/// <param name="Writing">The writing alone.</param>
/// <param name="PeakEarly">Most memory of the process, in bytes, while the first fifth of the rows was written.</param>
/// <param name="Peak">Most memory during all of it.</param>
internal sealed record PushRun(double Whole, Rates Writing, long PeakEarly, long Peak)
{
    public static PushRun Measure(LocalServer server, PropertyGraph graph, string name)
    {
        using var database = Database.Connect(ServerAddress.Parse(server.Url), "neo4j", new ConnectionOptions());
        var (cpu, serverCpu) = (Environment.CpuUsage.TotalTime, server.ProcessorTime);
        var watch = Stopwatch.StartNew();
        var (begin, nodesDone, rows, early, peak) = (0.0, 0.0, 0L, 0L, 0L);
        var last = new PushProgress("", 0, 0);
        var total = (long)graph.NodeCount + graph.RelationshipCount;
        GC.Collect();
        var report = GraphPush.Run(database, graph, GraphProfile.Plain, new PushOptions
        {
            Progress = progress =>
            {
                if (progress.Step is "comparing" or "constraints and indexes")
                {
                    begin = nodesDone = watch.Elapsed.TotalSeconds;
                    return;
                }

                rows += progress.Step == last.Step && progress.Done > last.Done ? progress.Done - last.Done : progress.Done;
                last = progress;
                peak = Math.Max(peak, Environment.WorkingSet);
                if (rows < total / 5)
                    early = peak;
                if (rows <= graph.NodeCount)
                    nodesDone = watch.Elapsed.TotalSeconds;
            },
        });
        var whole = watch.Elapsed.TotalSeconds;
        if (!report.IsComplete)
            throw new InvalidOperationException("the push is not complete");
        return new PushRun(
            whole,
            new Rates(name, graph.NodeCount, nodesDone - begin, graph.RelationshipCount, whole - nodesDone, (Environment.CpuUsage.TotalTime - cpu).TotalSeconds, (server.ProcessorTime - serverCpu).TotalSeconds),
            early,
            peak);
    }
}
