using EvidenceGraph.Graph;
using static EvidenceGraph.Assembling.EvidenceSchema;

namespace EvidenceGraph.Answers;

/// <summary>The mechanisms of a statement.</summary>
internal static class MechanismsOf
{
    /// <summary>
    /// The statement's mechanisms without those that lie above another of them; one empty id where it has none, so that no
    /// therapy drops out of an answer for want of a mechanism.
    /// </summary>
    public static IEnumerable<string> MostSpecific(PropertyGraph graph, Statement statement)
    {
        var all = statement.Mechanisms;
        if (all.Count == 0)
            return [""];
        var above = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in all)
        {
            if (graph.FindNode(id) is { } node)
                above.UnionWith(Hierarchy.UpFrom(graph, node).Where(ancestor => ancestor != id));
        }

        return all.Where(id => !above.Contains(id));
    }

    /// <summary>The name of what the mechanism is a kind of; null where it stands alone.</summary>
    public static string? ParentName(PropertyGraph graph, string mechanism)
    {
        if (graph.FindNode(mechanism) is not { } node)
            return null;
        var parents = new List<string>();
        foreach (var relationship in node.Outgoing(Relation.SubtypeOf))
            parents.Add(Names.Of(relationship.End));
        return parents.Count == 0 ? null : string.Join(", ", parents.Order(StringComparer.Ordinal));
    }
}
