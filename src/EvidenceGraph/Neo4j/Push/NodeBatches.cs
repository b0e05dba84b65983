using EvidenceGraph.Graph;

namespace EvidenceGraph.Neo4j.Push;

/// <summary>Nodes in batches for reading back: as many as have, with all that starts there, about so many elements.</summary>
internal static class NodeBatches
{
    private const int Elements = 20_000;

    public static IEnumerable<(NodeGroup Group, int[] Nodes, int Elements)> Of(PropertyGraph graph, IEnumerable<NodeGroup> groups)
    {
        foreach (var group in groups)
        {
            var batch = new List<int>();
            var elements = 0;
            for (var node = 0; node < graph.NodeCount; node++)
            {
                if (graph.LabelSetOf(node) != group.LabelSet)
                    continue;
                var more = 1 + OutDegree(graph, node);
                if (batch.Count > 0 && elements + more > Elements)
                {
                    yield return (group, [.. batch], elements);
                    (batch, elements) = ([], 0);
                }

                batch.Add(node);
                elements += more;
            }

            if (batch.Count > 0)
                yield return (group, [.. batch], elements);
        }
    }

    private static int OutDegree(PropertyGraph graph, int node)
    {
        var degree = 0;
        for (var type = 0; type < graph.TypeTable.Count; type++)
            degree += graph.Adjacency(type, Direction.Outgoing).Degree(node);
        return degree;
    }
}
