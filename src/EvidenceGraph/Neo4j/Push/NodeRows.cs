using EvidenceGraph.Graph;
using EvidenceGraph.Json;
using EvidenceGraph.Neo4j.Statements;

namespace EvidenceGraph.Neo4j.Push;

/// <summary>Nodes of a group as rows: <c>[id, property, property …]</c>.</summary>
internal sealed class NodeRows(PropertyGraph graph, NodeGroup group) : IRowWriter
{
    /// <summary>Makes the nodes.</summary>
    public string Creating => $"CREATE (n{CypherName.Labels(group.Labels)} {Properties})";

    /// <summary>Makes nodes that are there what they should be, whatever else was put on them.</summary>
    public string Mending(IEnumerable<string> strayLabels) =>
        $"MATCH (n:{CypherName.Of(group.KeyLabel)} {{{CypherName.Of(GraphMark.Id)}: row[0]}}) SET n = {Properties}"
        + (group.Labels.Count > 1 ? $" SET n{CypherName.Labels(group.Labels)}" : "")
        + (strayLabels.Except(group.Labels, StringComparer.Ordinal).ToList() is { Count: > 0 } strays ? $" REMOVE n{CypherName.Labels(strays)}" : "");

    private string Properties => RowProperties.Of(graph, group.Keys, 0);

    public void Begin()
    {
    }

    public void Write(JsonLineBuffer body, int node)
    {
        body.StartArray();
        body.String(graph.NodeId(node));
        foreach (var key in group.Keys)
            JsonWriting.Write(body, graph.NodeProperty(node, key));
        body.EndArray();
    }

    public void End(JsonLineBuffer body)
    {
    }

    public string Describe(int node) => $"{group.KeyLabel} {graph.NodeId(node)}";
}
