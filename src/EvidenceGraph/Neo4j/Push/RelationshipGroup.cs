using EvidenceGraph.Graph;

namespace EvidenceGraph.Neo4j.Push;

/// <summary>The relationships of one type between nodes that are found by the same two labels: one statement writes them.</summary>
/// <param name="Type">The type's number.</param>
/// <param name="TypeName">Its name.</param>
/// <param name="StartLabel">The label by which the starts are found.</param>
/// <param name="EndLabel">The label by which the ends are found.</param>
/// <param name="Keys">The properties that any relationship of the type has, but for the id.</param>
internal sealed record RelationshipGroup(int Type, string TypeName, string StartLabel, string EndLabel, int[] Keys)
{
    /// <summary>The groups of a graph, by type.</summary>
    public static IReadOnlyList<RelationshipGroup> Of(PropertyGraph graph)
    {
        var groups = new List<RelationshipGroup>();
        for (var type = 0; type < graph.TypeTable.Count; type++)
        {
            var (from, to) = graph.RelationshipRange(type);
            var keys = new PropertyKeys(graph, graph.RelationshipColumn);
            var ends = new HashSet<(int Start, int End)>();
            for (var one = from; one < to; one++)
            {
                ends.Add((graph.LabelSetOf(graph.StartOf(one)), graph.LabelSetOf(graph.EndOf(one))));
                keys.Add(one);
            }

            groups.AddRange(ends
                .Select(pair => (Start: KeyLabelOfSet(graph, pair.Start), End: KeyLabelOfSet(graph, pair.End))).Distinct()
                .OrderBy(pair => pair.Start, StringComparer.Ordinal).ThenBy(pair => pair.End, StringComparer.Ordinal)
                .Select(pair => new RelationshipGroup(type, graph.TypeTable[type], pair.Start, pair.End, keys.ToArray())));
        }

        return groups;
    }

    /// <summary>Whether a relationship of the type is of this group.</summary>
    public bool Holds(PropertyGraph graph, int relationship) =>
        KeyLabel(graph, graph.StartOf(relationship)) == StartLabel && KeyLabel(graph, graph.EndOf(relationship)) == EndLabel;

    /// <summary>The label by which a node is found in a database.</summary>
    public static string KeyLabel(PropertyGraph graph, int node) => graph.LabelNamesOf(node)[0];

    private static string KeyLabelOfSet(PropertyGraph graph, int set) => graph.LabelTable[graph.LabelSets[set][0]];
}
