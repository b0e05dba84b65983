using EvidenceGraph.Graph;
using EvidenceGraph.Neo4j.Connection;
using EvidenceGraph.Neo4j.Schema;
using EvidenceGraph.Neo4j.Statements;

namespace EvidenceGraph.Neo4j.Push;

/// <summary>
/// Brings a database to hold a graph: what is missing is made, what differs is mended, what is there stays untouched. Running it
/// again after any interruption completes it.
/// </summary>
internal sealed class GraphPush
{
    private readonly Database _database;
    private readonly PropertyGraph _graph;
    private readonly GraphProfile _profile;
    private readonly PushOptions _options;
    private readonly IReadOnlyList<NodeGroup> _nodes;
    private readonly IReadOnlyList<RelationshipGroup> _relationships;
    private readonly PushState _state;

    private GraphPush(Database database, PropertyGraph graph, GraphProfile profile, PushOptions options)
    {
        (_database, _graph, _profile, _options) = (database, graph, profile, options);
        StorableGraph.Check(graph);
        (_nodes, _relationships) = (NodeGroup.Of(graph), RelationshipGroup.Of(graph));
        _state = new PushState(graph);
    }

    /// <summary>Pushes a graph.</summary>
    /// <exception cref="ServerException">The server fails for good, an element cannot be stored, or somebody else made one of the same id.</exception>
    public static PushReport Run(Database database, PropertyGraph graph, GraphProfile profile, PushOptions options) =>
        new GraphPush(database, graph, profile, options).Run();

    private PushReport Run()
    {
        if (!_options.IsDryRun)
            MakeSchema();
        Compare();
        RefuseStrangers();
        var found = new PushReport { Counts = Counts(), Graph = new(_graph.NodeCount, _graph.RelationshipCount) };
        if (_options.IsDryRun)
            return found with { Database = Marked() };

        var turn = new PushTurn(_database);
        turn.Begin();
        var ends = new MissingEnds(_database, _graph);
        Write(new BatchWriter(_database, turn, _options), ends);
        var report = Prune(found with { Database = Marked() }) with { WithoutEnds = ends.Count, MissingEnds = ends.Names };
        turn.End(_profile.Making, report);
        return report;
    }

    private void MakeSchema()
    {
        _options.Progress(new PushProgress("constraints and indexes", 0, 1));
        foreach (var statement in SchemaStatements.Constraints(_graph).Concat(SchemaStatements.Indexes(_graph, _profile)))
            _database.Run(statement);
        _database.Run(SchemaStatements.Await);
    }

    // Labels that the database has no nodes of need not be asked for.
    private void Compare()
    {
        var readBack = new ReadBack(_database, _graph, _state, _relationships);
        var there = _nodes.Where(group => Number($"MATCH (n:{CypherName.Of(group.KeyLabel)}) RETURN count(n)") > 0).ToList();
        var (done, total) = (0L, there.Count == 0 ? 0L : (long)_graph.NodeCount + _graph.RelationshipCount);
        foreach (var (group, nodes, elements) in NodeBatches.Of(_graph, there))
        {
            readBack.Read(group, nodes);
            done += elements;
            _options.Progress(new PushProgress("comparing", done, total));
        }
    }

    private void RefuseStrangers()
    {
        if (_state.StrangerCount == 0 || _options.Adopt)
            return;
        var more = _state.StrangerCount - _state.Strangers.Count;
        throw new ServerException(
            FailureKind.Refused,
            $"the database has {string.Join(", ", _state.Strangers)}{(more > 0 ? $" and {more} more" : "")}, which no push made. Nothing was written; --adopt takes them over.");
    }

    private void Write(BatchWriter writer, MissingEnds ends)
    {
        foreach (var group in _nodes)
        {
            var rows = new NodeRows(_graph, group);
            writer.Run(new WriteTask(group.KeyLabel, rows.Creating, NodesOf(group, ElementState.Missing), rows), _ => { });
            writer.Run(new WriteTask(group.KeyLabel, rows.Mending(_state.StrayLabels), NodesOf(group, ElementState.Changed), rows), _ => { });
        }

        foreach (var group in _relationships)
        {
            var rows = new RelationshipRows(_graph, group);
            writer.Run(new WriteTask(group.TypeName, rows.Removing(_options.Adopt), RelationshipsOf(group, state => state == ElementState.Changed), rows), _ => { });
            writer.Run(new WriteTask(group.TypeName, rows.Creating, RelationshipsOf(group, state => state != ElementState.Same), rows), batch => ends.Look(group, batch));
        }
    }

    private PushReport Prune(PushReport report)
    {
        if (!_options.Prune || (report.Database.Nodes <= report.Graph.Nodes && report.Database.Relationships <= report.Graph.Relationships))
            return report;
        var pruning = new Pruning(_database, _graph);
        pruning.RemoveRelationships(_nodes);
        var (_, kept) = pruning.RemoveNodes();
        var after = Marked();
        return report with { Removed = new(report.Database.Nodes - after.Nodes, report.Database.Relationships - after.Relationships), Kept = kept, Database = after };
    }

    private int[] NodesOf(NodeGroup group, ElementState state) =>
        [.. Enumerable.Range(0, _graph.NodeCount).Where(node => _state.Nodes[node] == state && _graph.LabelSetOf(node) == group.LabelSet)];

    private int[] RelationshipsOf(RelationshipGroup group, Func<ElementState, bool> isWanted)
    {
        var (from, to) = _graph.RelationshipRange(group.Type);
        return [.. Enumerable.Range(from, to - from).Where(one => isWanted(_state.Relationships[one]) && group.Holds(_graph, one))];
    }

    private List<PushCount> Counts()
    {
        var counts = new List<PushCount>();
        foreach (var groups in _nodes.GroupBy(group => group.KeyLabel))
        {
            var sets = groups.Select(group => group.LabelSet).ToHashSet();
            counts.Add(Count(groups.Key, true, Enumerable.Range(0, _graph.NodeCount).Where(node => sets.Contains(_graph.LabelSetOf(node))).Select(node => _state.Nodes[node])));
        }

        for (var type = 0; type < _graph.TypeTable.Count; type++)
        {
            var (from, to) = _graph.RelationshipRange(type);
            counts.Add(Count(_graph.TypeTable[type], false, _state.Relationships[from..to]));
        }

        return counts;
    }

    private static PushCount Count(string name, bool isNode, IEnumerable<ElementState> states)
    {
        var (total, missing, changed) = (0, 0, 0);
        foreach (var state in states)
        {
            total++;
            missing += state == ElementState.Missing ? 1 : 0;
            changed += state == ElementState.Changed ? 1 : 0;
        }

        return new PushCount(name, isNode, total, missing, changed);
    }

    private PairCount Marked() => new(
        Number($"MATCH (n) WHERE {GraphMark.IsOn("n")} AND NOT n:{CypherName.Of(GraphMark.InfoLabel)} RETURN count(n)"),
        Number($"MATCH ()-[r]->() WHERE {GraphMark.IsOn("r")} RETURN count(r)"));

    private long Number(string statement) => _database.Run(statement)[0][0].AsInteger;
}
