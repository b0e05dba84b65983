using System.Text;
using EvidenceGraph.Graph;
using EvidenceGraph.Neo4j;
using EvidenceGraph.Neo4j.Push;
using EvidenceGraph.Neo4j.Schema;
using EvidenceGraph.Neo4j.Statements;

namespace EvidenceGraph.Export.Script;

/// <summary>
/// A graph as one script of Cypher, for any program that sends statements: each stands on a line of its own and ends with a
/// semicolon. It may be run again: constraints and indexes are made where they lack, nodes and relationships are merged by id.
/// </summary>
internal sealed class CypherScript(PropertyGraph graph, TextWriter text)
{
    private const int Rows = 200;
    private const int Characters = 200_000;

    private static readonly string Id = CypherName.Of(GraphMark.Id);

    private readonly StringBuilder _rows = new();
    private int _count;

    /// <summary>Writes the script.</summary>
    /// <exception cref="Neo4j.Connection.ServerException">No database could hold the graph.</exception>
    public static void Write(PropertyGraph graph, GraphProfile profile, TextWriter text)
    {
        StorableGraph.Check(graph);
        var script = new CypherScript(graph, text);
        WriteSchema(graph, profile, text);
        script.WriteNodes();
        script.WriteRelationships();
        WriteInfo(graph, profile, text);
    }

    /// <summary>The constraints and indexes, and the wait for them.</summary>
    public static void WriteSchema(PropertyGraph graph, GraphProfile profile, TextWriter text)
    {
        foreach (var statement in SchemaStatements.Constraints(graph).Append(SchemaStatements.Unique(GraphMark.InfoLabel)).Concat(SchemaStatements.Indexes(graph, profile)))
            text.WriteLine(statement + ";");
        text.WriteLine(SchemaStatements.Await + ";");
    }

    /// <summary>The node that describes the graph.</summary>
    public static void WriteInfo(PropertyGraph graph, GraphProfile profile, TextWriter text)
    {
        var line = new StringBuilder($"MERGE (g:{CypherName.Of(GraphMark.InfoLabel)} {{{Id}: '{GraphMark.InfoId}'}}) SET g.pushed = datetime(), g.complete = true, g.{CypherName.Of(GraphMark.Property)} = true");
        foreach (var (name, value) in profile.Making.Append(("nodes", graph.NodeCount)).Append(("relationships", graph.RelationshipCount)))
        {
            line.Append($", g.{CypherName.Of(name)} = ");
            CypherLiteral.Append(line, value);
        }

        text.WriteLine(line.Append(';'));
    }

    private void WriteNodes()
    {
        foreach (var group in NodeGroup.Of(graph))
        {
            var ending = $"AS row MERGE (n:{CypherName.Of(group.KeyLabel)} {{{Id}: row.{Id}}}) SET n = row"
                + (group.Labels.Count > 1 ? $" SET n{CypherName.Labels(group.Labels)}" : "");
            for (var node = 0; node < graph.NodeCount; node++)
            {
                if (graph.LabelSetOf(node) != group.LabelSet)
                    continue;
                AppendRow(() => AppendProperties(graph.NodeId(node), group.Keys, key => graph.NodeProperty(node, key)));
                EndStatement(ending, Rows);
            }

            EndStatement(ending, 1);
        }
    }

    private void WriteRelationships()
    {
        foreach (var group in RelationshipGroup.Of(graph))
        {
            var ending = $"AS row MATCH (a:{CypherName.Of(group.StartLabel)} {{{Id}: row[0]}}) MATCH (b:{CypherName.Of(group.EndLabel)} {{{Id}: row[1]}}) "
                + $"MERGE (a)-[r:{CypherName.Of(group.TypeName)} {{{Id}: row[2].{Id}}}]->(b) SET r = row[2]";
            var (from, to) = graph.RelationshipRange(group.Type);
            for (var one = from; one < to; one++)
            {
                if (!group.Holds(graph, one))
                    continue;
                AppendRow(() => AppendRelationship(one, group));
                EndStatement(ending, Rows);
            }

            EndStatement(ending, 1);
        }
    }

    private void AppendRow(Action row)
    {
        _rows.Append(_count++ == 0 ? "UNWIND [" : ", ");
        row();
    }

    private void EndStatement(string ending, int rows)
    {
        if (_count < rows && _rows.Length < Characters)
            return;
        if (_count > 0)
            text.WriteLine(_rows.Append("] ").Append(ending).Append(';'));
        _rows.Clear();
        _count = 0;
    }

    private void AppendRelationship(int one, RelationshipGroup group)
    {
        _rows.Append('[');
        CypherLiteral.AppendText(_rows, graph.NodeId(graph.StartOf(one)));
        _rows.Append(", ");
        CypherLiteral.AppendText(_rows, graph.NodeId(graph.EndOf(one)));
        _rows.Append(", ");
        AppendProperties(graph.RelationshipId(one), group.Keys, key => graph.RelationshipProperty(one, key));
        _rows.Append(']');
    }

    private void AppendProperties(string id, int[] keys, Func<int, Value> property)
    {
        _rows.Append('{').Append(Id).Append(": ");
        CypherLiteral.AppendText(_rows, id);
        foreach (var key in keys)
        {
            var value = property(key);
            if (value.IsNull)
                continue;
            _rows.Append(", ").Append(CypherName.Of(graph.Keys[key])).Append(": ");
            CypherLiteral.Append(_rows, value);
        }

        _rows.Append(", ").Append(CypherName.Of(GraphMark.Property)).Append(": true}");
    }
}
