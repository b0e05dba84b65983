using EvidenceGraph.Graph;
using EvidenceGraph.Neo4j.Statements;

namespace EvidenceGraph.Neo4j.Push;

/// <summary>Removes what bears the mark of a push and is not in the graph. What others made stays, and so does a node that it hangs on.</summary>
internal sealed class Pruning(Database database, PropertyGraph graph)
{
    private const int Rows = 1_000;

    private static readonly string Id = CypherName.Of(GraphMark.Id);

    /// <summary>Removes relationships between nodes that the graph has.</summary>
    public int RemoveRelationships(IEnumerable<NodeGroup> groups)
    {
        var removed = 0;
        foreach (var (group, nodes, _) in NodeBatches.Of(graph, groups))
        {
            var surplus = SurplusOf(group, nodes);
            foreach (var batch in surplus.Chunk(Rows))
                removed += Count(database.Run(
                    $"UNWIND $surplus AS one MATCH (a)-[r]->() WHERE id(r) = one[0] AND a.{Id} = one[1] AND {GraphMark.IsOn("r")} DELETE r RETURN count(*)",
                    ("surplus", Value.List(batch))));
        }

        return removed;
    }

    /// <summary>Removes nodes with the marked relationships that hang on them.</summary>
    /// <returns>How many were removed, and how many stay since relationships of others hang on them.</returns>
    public (int Removed, int Kept) RemoveNodes()
    {
        var surplus = new List<Value>();
        var request = StatementRequest.Of(database.Reading, $"MATCH (n) WHERE {GraphMark.IsOn("n")} AND NOT n:{CypherName.Of(GraphMark.InfoLabel)} RETURN id(n), n.{Id}, labels(n)", isReading: true);
        database.Patiently(() =>
        {
            surplus.Clear();
            database.Send(request, json =>
            {
                var (inner, id, labels) = (json.NextValue(), json.NextValue(), json.NextTexts());
                if (!IsInGraph(id, labels))
                    surplus.Add(Value.List([inner, id]));
                json.Next();
            });
            return true;
        });
        var removed = 0;
        foreach (var batch in surplus.Chunk(Rows))
            removed += Count(database.Run(
                $"UNWIND $surplus AS one MATCH (n) WHERE id(n) = one[0] AND {GraphMark.IsOn("n")} AND (n.{Id} = one[1] OR one[1] IS NULL) "
                + $"OPTIONAL MATCH (n)-[r]-() WHERE {GraphMark.IsOn("r")} DELETE r WITH DISTINCT n WHERE NOT (n)--() DELETE n RETURN count(*)",
                ("surplus", Value.List(batch))));
        return (removed, surplus.Count - removed);
    }

    private List<Value> SurplusOf(NodeGroup group, int[] nodes)
    {
        var request = StatementRequest.Of(
            database.Reading,
            $"UNWIND $ids AS id MATCH (n:{CypherName.Of(group.KeyLabel)} {{{Id}: id}})-[r]->(m) WHERE {GraphMark.IsOn("r")} RETURN id, id(r), type(r), r.{Id}, m.{Id}, labels(m)",
            isReading: true,
            ("ids", Value.Strings(nodes.Select(graph.NodeId))));
        return database.Patiently(() =>
        {
            var surplus = new List<Value>();
            database.Send(request, json =>
            {
                var (start, inner, type, id, end, labels) = (json.NextText()!, json.NextValue(), json.NextText()!, json.NextValue(), json.NextValue(), json.NextTexts());
                if (!IsInGraph(start, type, id, end, labels))
                    surplus.Add(Value.List([inner, start]));
                json.Next();
            });
            return surplus;
        });
    }

    private bool IsInGraph(Value id, List<string> labels) =>
        id.Kind == ValueKind.String && graph.FindNodeIndex(id.AsString) is >= 0 and var node && labels.Contains(RelationshipGroup.KeyLabel(graph, node), StringComparer.Ordinal);

    private bool IsInGraph(string start, string type, Value id, Value end, List<string> labels) =>
        id.Kind == ValueKind.String && end.Kind == ValueKind.String
        && graph.FindRelationship(id.AsString) is { } relationship
        && relationship.Type == type && relationship.Start.Id == start && relationship.End.Id == end.AsString
        && labels.Contains(relationship.End.Labels[0], StringComparer.Ordinal);

    private static int Count(List<Value[]> rows) => (int)rows[0][0].AsInteger;
}
