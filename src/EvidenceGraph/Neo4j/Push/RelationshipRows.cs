using EvidenceGraph.Graph;
using EvidenceGraph.Json;
using EvidenceGraph.Neo4j.Statements;

namespace EvidenceGraph.Neo4j.Push;

/// <summary>
/// Relationships of a group as rows, those of one start together so that it is sought once:
/// <c>[start, [[end, id, property …], [end, id, property …]]]</c>.
/// </summary>
internal sealed class RelationshipRows(PropertyGraph graph, RelationshipGroup group) : IRowWriter
{
    private int _start = -1;

    /// <summary>Makes the relationships between nodes that are there.</summary>
    public string Creating =>
        $"MATCH (a:{CypherName.Of(group.StartLabel)} {{{Id}: row[0]}}) UNWIND row[1] AS edge MATCH (b:{CypherName.Of(group.EndLabel)} {{{Id}: edge[0]}}) "
        + $"WITH push, a, b, edge AS row CREATE (a)-[:{CypherName.Of(group.TypeName)} {RowProperties.Of(graph, group.Keys, 1)}]->(b)";

    /// <summary>Removes relationships of these ids with all their copies; those of others only where they are adopted.</summary>
    public string Removing(bool areOthersAdopted) =>
        $"MATCH (a:{CypherName.Of(group.StartLabel)} {{{Id}: row[0]}}) UNWIND row[1] AS edge "
        + $"OPTIONAL MATCH (a)-[r:{CypherName.Of(group.TypeName)} {{{Id}: edge[1]}}]->()"
        + $"{(areOthersAdopted ? "" : $" WHERE {GraphMark.IsOn("r")}")} DELETE r";

    private static string Id => CypherName.Of(GraphMark.Id);

    public void Begin() => _start = -1;

    public void Write(JsonLineBuffer body, int relationship)
    {
        if (graph.StartOf(relationship) != _start)
        {
            End(body);
            _start = graph.StartOf(relationship);
            body.StartArray();
            body.String(graph.NodeId(_start));
            body.StartArray();
        }

        body.StartArray();
        body.String(graph.NodeId(graph.EndOf(relationship)));
        body.String(graph.RelationshipId(relationship));
        foreach (var key in group.Keys)
            JsonWriting.Write(body, graph.RelationshipProperty(relationship, key));
        body.EndArray();
    }

    public void End(JsonLineBuffer body)
    {
        if (_start < 0)
            return;
        body.EndArray();
        body.EndArray();
    }

    public string Describe(int relationship) => $"{group.TypeName} {graph.RelationshipId(relationship)}";
}
