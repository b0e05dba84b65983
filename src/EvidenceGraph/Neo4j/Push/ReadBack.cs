using EvidenceGraph.Graph;
using EvidenceGraph.Neo4j.Statements;
using Newtonsoft.Json;

namespace EvidenceGraph.Neo4j.Push;

/// <summary>
/// Reads back what a database holds of some nodes of the graph and of the relationships that start there, and notes what of it
/// is missing, changed or somebody else's. A batch of nodes counts once it was read to its end.
/// </summary>
internal sealed class ReadBack
{
    private readonly PropertyGraph _graph;
    private readonly PushState _state;
    private readonly ElementReader _elements;
    private readonly StatementRequest _request;
    private readonly Database _database;
    private readonly Dictionary<string, int[]> _relationshipKeys;
    private readonly Dictionary<string, int> _relationships = new(StringComparer.Ordinal);
    private readonly Dictionary<int, ElementState> _nodesRead = [];
    private readonly Dictionary<int, ElementState> _relationshipsRead = [];
    private readonly List<string> _strangers = [];

    public ReadBack(Database database, PropertyGraph graph, PushState state, IEnumerable<RelationshipGroup> relationships)
    {
        (_database, _graph, _state) = (database, graph, state);
        _elements = new ElementReader(graph);
        _request = new StatementRequest(database.Reading);
        _relationshipKeys = relationships.GroupBy(group => group.TypeName, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().Keys, StringComparer.Ordinal);
    }

    /// <summary>Reads a batch of nodes of one group.</summary>
    public void Read(NodeGroup group, ReadOnlySpan<int> nodes)
    {
        Ask(group, nodes);
        _database.Patiently(() =>
        {
            _nodesRead.Clear();
            _relationshipsRead.Clear();
            _strangers.Clear();
            _database.Send(_request, json => ReadRow(json, group));
            Keep();
            return true;
        });
    }

    private void Ask(NodeGroup group, ReadOnlySpan<int> nodes)
    {
        var body = _request.Begin(
            $"UNWIND $ids AS id MATCH (n:{CypherName.Of(group.KeyLabel)} {{{CypherName.Of(GraphMark.Id)}: id}}) "
            + $"RETURN id, labels(n), properties(n), [(n)-[r]->(m) WHERE r.{CypherName.Of(GraphMark.Id)} IS NOT NULL | [type(r), r.{CypherName.Of(GraphMark.Id)}, labels(m), m.{CypherName.Of(GraphMark.Id)}, properties(r)]]",
            isReading: true);
        body.Name("ids"u8);
        body.StartArray();
        _relationships.Clear();
        foreach (var node in nodes)
        {
            body.String(_graph.NodeId(node));
            for (var type = 0; type < _graph.TypeTable.Count; type++)
            {
                var (from, to) = _graph.Adjacency(type, Direction.Outgoing).Range(node);
                for (var one = from; one < to; one++)
                    _relationships.Add(_graph.RelationshipId(one), one);
            }
        }

        body.EndArray();
        _request.End();
    }

    private void ReadRow(JsonTextReader json, NodeGroup group)
    {
        var node = _graph.FindNodeIndex(json.NextText()!);
        var labels = json.NextTexts();
        var (isMarked, isSame) = _elements.Compare(json, group.Keys, key => _graph.NodeProperty(node, key));
        var strays = labels.FindAll(label => !group.Labels.Contains(label, StringComparer.Ordinal));
        _state.StrayLabels.UnionWith(strays);
        if (!isMarked)
            _strangers.Add($"{group.KeyLabel} {_graph.NodeId(node)}");
        _nodesRead[node] = isMarked && isSame && strays.Count == 0 && labels.Count == group.Labels.Count ? ElementState.Same : ElementState.Changed;
        json.Expect(JsonToken.StartArray);
        while (json.Next() == JsonToken.StartArray)
            ReadRelationship(json, node);
        json.Expect(JsonToken.EndArray);
    }

    private void ReadRelationship(JsonTextReader json, int start)
    {
        var (type, id) = (json.NextText()!, json.NextValue());
        var (labels, end) = (json.NextTexts(), json.NextValue());
        if (id.Kind == ValueKind.String && _relationships.TryGetValue(id.AsString, out var relationship) && IsBetween(relationship, type, start, labels, end))
        {
            var (isMarked, isSame) = _elements.Compare(json, _relationshipKeys[type], key => _graph.RelationshipProperty(relationship, key));
            if (!isMarked)
                _strangers.Add($"{type} {id.AsString}");
            // The second of one id is a copy: both go, and one is written anew.
            _relationshipsRead[relationship] = isMarked && isSame && !_relationshipsRead.ContainsKey(relationship) ? ElementState.Same : ElementState.Changed;
        }
        else
        {
            json.SkipNext();
        }

        json.Expect(JsonToken.EndArray);
    }

    private bool IsBetween(int relationship, string type, int start, List<string> labels, Value end) =>
        _graph.StartOf(relationship) == start
        && _graph.TypeTable[_graph.TypeOf(relationship)] == type
        && end.Kind == ValueKind.String && _graph.NodeId(_graph.EndOf(relationship)) == end.AsString
        && labels.Contains(RelationshipGroup.KeyLabel(_graph, _graph.EndOf(relationship)), StringComparer.Ordinal);

    private void Keep()
    {
        foreach (var (node, state) in _nodesRead)
            _state.Nodes[node] = state;
        foreach (var (relationship, state) in _relationshipsRead)
            _state.Relationships[relationship] = state;
        foreach (var stranger in _strangers)
            _state.AddStranger(stranger);
    }
}
