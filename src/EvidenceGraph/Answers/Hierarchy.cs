using EvidenceGraph.Graph;
using static EvidenceGraph.Assembling.EvidenceSchema;

namespace EvidenceGraph.Answers;

/// <summary>What lies above and below a concept of the graph.</summary>
internal static class Hierarchy
{
    /// <summary>The concept, what it is a subtype or member of, and so on upwards; a compound is its parts, too.</summary>
    public static HashSet<string> UpFrom(PropertyGraph graph, Node concept)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        Climb(graph, concept, reached);
        return reached;
    }

    /// <summary>The concept and all below it, nearest first.</summary>
    public static List<Node> DownFrom(Node concept)
    {
        var reached = new List<Node> { concept };
        var seen = new HashSet<string>(StringComparer.Ordinal) { concept.Id };
        for (var i = 0; i < reached.Count; i++)
        {
            foreach (var relationship in reached[i].Incoming(Relation.SubtypeOf))
                Reach(relationship.Start);
            foreach (var relationship in reached[i].Incoming(Relation.MemberOf))
                Reach(relationship.Start);
        }

        return reached;

        void Reach(Node node)
        {
            if (seen.Add(node.Id))
                reached.Add(node);
        }
    }

    /// <summary>The parts of a compound disease; the disease itself where it is none.</summary>
    public static IReadOnlyList<string> PartsOf(Node disease) =>
        disease[Key.ComposedOf] is { IsNull: false } parts
            ? [.. parts.AsList.Select(part => part.AsString).Where(part => part[0] != '@')]
            : [disease.Id];

    private static void Climb(PropertyGraph graph, Node concept, HashSet<string> reached)
    {
        if (!reached.Add(concept.Id))
            return;
        foreach (var relationship in concept.Outgoing(Relation.SubtypeOf))
            Climb(graph, relationship.End, reached);
        foreach (var relationship in concept.Outgoing(Relation.MemberOf))
            Climb(graph, relationship.End, reached);
        foreach (var part in PartsOf(concept))
        {
            if (graph.FindNode(part) is { } node)
                Climb(graph, node, reached);
        }
    }
}
