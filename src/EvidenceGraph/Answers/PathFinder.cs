using EvidenceGraph.Graph;

namespace EvidenceGraph.Answers;

/// <summary>
/// All shortest paths between two nodes, over every relationship in either direction: a breadth-first search from one end, then
/// the ways back through its levels. Linear in what it reaches; the number of paths kept is bounded.
/// </summary>
internal static class PathFinder
{
    /// <summary>More paths than this are not listed: the most specific are kept.</summary>
    public const int MostPaths = 50;

    private const int MostCandidates = 5000;

    /// <summary>
    /// The shortest paths, most specific first: a path whose inner nodes have few neighbours says more than one through a hub
    /// that everything touches. Empty where the two are further apart than <paramref name="maxHops"/>.
    /// </summary>
    public static List<GraphPath> Shortest(Node from, Node to, int maxHops, Func<Node, bool> mayPass)
    {
        var levels = Levels(from, to, maxHops, mayPass);
        if (!levels.TryGetValue(to, out var length))
            return [];
        var paths = new List<GraphPath>();
        Retrace(to, length, [], levels, paths);
        return
        [
            .. paths.OrderBy(Weight)
                .ThenBy(path => string.Join('\n', path.Relationships.Select(relationship => relationship.Id)), StringComparer.Ordinal)
                .Take(MostPaths),
        ];
    }

    private static Dictionary<Node, int> Levels(Node from, Node to, int maxHops, Func<Node, bool> mayPass)
    {
        var levels = new Dictionary<Node, int> { [from] = 0 };
        var frontier = new List<Node> { from };
        for (var level = 1; level <= maxHops && frontier.Count > 0 && !levels.ContainsKey(to); level++)
        {
            var next = new List<Node>();
            foreach (var node in frontier)
            {
                foreach (var relationship in node.Relationships())
                {
                    var other = relationship.Other(node);
                    if ((other == to || mayPass(other)) && levels.TryAdd(other, level))
                        next.Add(other);
                }
            }

            frontier = next;
        }

        return levels;
    }

    private static void Retrace(Node node, int level, List<Relationship> tail, Dictionary<Node, int> levels, List<GraphPath> paths)
    {
        if (paths.Count >= MostCandidates)
            return;
        if (level == 0)
        {
            paths.Add(new GraphPath(node, [.. Enumerable.Reverse(tail)]));
            return;
        }

        foreach (var relationship in node.Relationships())
        {
            var other = relationship.Other(node);
            if (!levels.TryGetValue(other, out var at) || at != level - 1)
                continue;
            tail.Add(relationship);
            Retrace(other, level - 1, tail, levels, paths);
            tail.RemoveAt(tail.Count - 1);
        }
    }

    private static double Weight(GraphPath path)
    {
        var weight = 0.0;
        foreach (var node in path.Nodes.Skip(1).SkipLast(1))
        {
            var degree = 0;
            foreach (var _ in node.Relationships())
                degree++;
            weight += Math.Log(1 + degree);
        }

        return weight;
    }
}
