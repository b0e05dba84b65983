using EvidenceGraph.Graph;

namespace EvidenceGraph.Neo4j.Push;

/// <summary>The nodes that bear the same labels: one statement writes them.</summary>
/// <param name="LabelSet">The number of the set.</param>
/// <param name="Labels">Its labels; by the first, nodes are found in the database.</param>
/// <param name="Keys">The properties that any of the nodes has, but for the id.</param>
/// <param name="Count">How many nodes there are.</param>
internal sealed record NodeGroup(int LabelSet, IReadOnlyList<string> Labels, int[] Keys, int Count)
{
    /// <summary>The label by which the nodes are found.</summary>
    public string KeyLabel => Labels[0];

    /// <summary>The groups of a graph, in the order of their first nodes.</summary>
    public static IReadOnlyList<NodeGroup> Of(PropertyGraph graph)
    {
        var found = new List<(int Set, PropertyKeys Keys)>();
        var counts = new int[graph.LabelSets.Length];
        var places = new int[graph.LabelSets.Length];
        for (var node = 0; node < graph.NodeCount; node++)
        {
            var set = graph.LabelSetOf(node);
            if (counts[set]++ == 0)
            {
                places[set] = found.Count;
                found.Add((set, new PropertyKeys(graph, graph.NodeColumn)));
            }

            found[places[set]].Keys.Add(node);
        }

        return [.. found.Select(one => new NodeGroup(one.Set, [.. graph.LabelSets[one.Set].Select(label => graph.LabelTable[label])], one.Keys.ToArray(), counts[one.Set]))];
    }
}
