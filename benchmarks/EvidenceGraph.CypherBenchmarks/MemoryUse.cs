using EvidenceGraph.Graph;
using EvidenceGraph.ScaleGraph;

namespace EvidenceGraph.CypherBenchmarks;

/// <summary>What a relationship costs in memory beyond its properties and its id: the graph with and without its relationships.</summary>
internal static class MemoryUse
{
    private const double Floor = 40;

    public static void Run(double scale)
    {
        var shape = new GraphGenerator(scale);
        var ends = shape.RelationshipKinds.Select(kind => (kind.Type, Ends: shape.Relationships(kind).Select(one => (one.Key, one.Start, one.End)).ToArray())).ToArray();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var nodes = Build([]);
        var nodesOnly = GC.GetTotalMemory(forceFullCollection: true);
        var all = Build(ends);
        var full = GC.GetTotalMemory(forceFullCollection: true);
        var bytes = (full - nodesOnly - (nodesOnly - before)) / (double)all.RelationshipCount;
        Report.Line($"memory: {bytes:F1} bytes a relationship beyond its properties ({Report.Verdict(bytes <= Floor)}, at most {Floor})");
        GC.KeepAlive(nodes);
        GC.KeepAlive(ends);

        PropertyGraph Build((string Type, (string Key, string Start, string End)[] Ends)[] relationships)
        {
            var builder = new PropertyGraphBuilder();
            foreach (var kind in shape.NodeKinds)
                for (var i = 0; i < kind.Count; i++)
                    builder.AddNode(kind.Id(i), [kind.Label]);
            foreach (var (type, rows) in relationships)
                foreach (var (key, start, end) in rows)
                    builder.AddRelationship(key, type, start, end);
            return builder.Build();
        }
    }
}
