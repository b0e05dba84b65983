using EvidenceGraph.Cypher;
using EvidenceGraph.Cypher.Planning;
using EvidenceGraph.Graph;

namespace EvidenceGraph.CypherBenchmarks;

/// <summary>How fast relationships are walked: q6 has three a path.</summary>
internal static class PathWalks
{
    private const double Floor = 50e6;
    private const int RelationshipsAPath = 3;

    public static void Run(string query, PropertyGraph graph)
    {
        var none = new Dictionary<string, Value>();
        var walking = new CypherOptions { Planner = PlannerOptions.Default with { CountPaths = false } };
        var paths = CypherQuery.Parse(query).Run(graph, none, walking).Single()[0].AsInteger;
        if (paths != CypherQuery.Parse(query).Run(graph, none).Single()[0].AsInteger)
            throw new InvalidOperationException("paths counted and paths walked differ.");

        var before = GC.GetAllocatedBytesForCurrentThread();
        OwnRows.Consume(graph, query, none, walking);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        var walked = Clock.Processor(5, () => OwnRows.Consume(graph, query, none, walking));
        var counted = Clock.Processor(5, () => OwnRows.Consume(graph, query, none));
        var speed = paths * RelationshipsAPath / walked * 1000;
        Report.Line($"{paths:N0} paths of three hops walked in {walked:F0} ms of processor time: {speed / 1e6:F0} million relationships a second ({Report.Verdict(speed >= Floor)}, floor {Floor / 1e6:F0})");
        Report.Line($"allocated meanwhile: {allocated / 1024.0:F0} KB in all, {(double)allocated / paths:F5} bytes a path ({Report.Verdict(allocated < paths / 10)})");
        Report.Line($"with counting pushed down: {counted:F1} ms, {walked / counted:F0} times faster ({Report.Verdict(counted < walked)})");
    }
}
