namespace EvidenceGraph.Graph.Compact;

/// <summary>The order in which a graph file has nodes and relationships, whatever order the graph was filled in.</summary>
internal static class CanonicalOrder
{
    /// <summary>Nodes by their first label, then by id.</summary>
    public static int[] Nodes(PropertyGraph graph)
    {
        var first = Array.ConvertAll(graph.LabelSets, set => set.Select(label => graph.LabelTable[label]).Min(StringComparer.Ordinal) ?? "");
        int[] nodes = [.. Enumerable.Range(0, graph.NodeCount)];
        Array.Sort(nodes, (one, other) => string.CompareOrdinal(first[graph.LabelSetOf(one)], first[graph.LabelSetOf(other)]) is not 0 and var byLabel
            ? byLabel
            : string.CompareOrdinal(graph.NodeId(one), graph.NodeId(other)));
        return nodes;
    }

    /// <summary>Relationships by type, then by start in the order of <paramref name="nodes"/>, then by the end's id and their own.</summary>
    public static int[] Relationships(PropertyGraph graph, int[] nodes, string[] types)
    {
        var relationships = new List<int>(graph.RelationshipCount);
        foreach (var type in types)
        {
            var adjacency = graph.Adjacency(graph.TypeTable.Find(type), Direction.Outgoing);
            foreach (var node in nodes)
            {
                var (from, to) = adjacency.Range(node);
                if (from == to)
                    continue;
                int[] own = [.. Enumerable.Range(from, to - from)];
                Array.Sort(own, (one, other) => string.CompareOrdinal(graph.NodeId(graph.EndOf(one)), graph.NodeId(graph.EndOf(other))) is not 0 and var byEnd
                    ? byEnd
                    : string.CompareOrdinal(graph.RelationshipId(one), graph.RelationshipId(other)));
                relationships.AddRange(own);
            }
        }

        return [.. relationships];
    }
}
