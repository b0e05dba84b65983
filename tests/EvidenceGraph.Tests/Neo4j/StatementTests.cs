using System.Text;
using EvidenceGraph.Graph;
using EvidenceGraph.Json;
using EvidenceGraph.Neo4j;
using EvidenceGraph.Neo4j.Push;
using EvidenceGraph.Neo4j.Schema;
using EvidenceGraph.Neo4j.Statements;
using Xunit;

namespace EvidenceGraph.Tests.Neo4j;

/// <summary>What is sent to a server.</summary>
public sealed class StatementTests
{
    [Theory]
    [InlineData("Drug", "`Drug`")]
    [InlineData("two words", "`two words`")]
    [InlineData("a`b", "`a``b`")]
    [InlineData("``", "``````")]
    [InlineData("\\u0060) DETACH DELETE n //", "`\\u005Cu0060) DETACH DELETE n //`")]
    [InlineData("new\nline", "`new\\u000Aline`")]
    public void ANameStaysOneName(string name, string expected) => Assert.Equal(expected, CypherName.Of(name));

    [Fact]
    public void TheStatementsOfAPushAreApproved()
    {
        var graph = Sample();
        var profile = new GraphProfile { Lookups = [("Person", "name"), ("Place", "name")], FullText = new FullTextIndex("names", ["Person", "Place"], ["name", "aliases"]) };
        var text = new StringBuilder();
        foreach (var statement in SchemaStatements.Constraints(graph).Concat(SchemaStatements.Indexes(graph, profile)))
            text.Append(statement).Append('\n');
        foreach (var group in NodeGroup.Of(graph))
        {
            var rows = new NodeRows(graph, group);
            Show(rows.Creating, rows, Enumerable.Range(0, graph.NodeCount).Where(node => graph.LabelSetOf(node) == group.LabelSet));
            Show(rows.Mending(["Stray"]), rows, []);
        }

        foreach (var group in RelationshipGroup.Of(graph))
        {
            var rows = new RelationshipRows(graph, group);
            var (from, to) = graph.RelationshipRange(group.Type);
            Show(rows.Creating, rows, Enumerable.Range(from, to - from).Where(one => group.Holds(graph, one)));
            Show(rows.Removing(areOthersAdopted: false), rows, []);
        }

        text.Append("\nOne turn:\n").Append(PushTurn.Around("…").Replace(" MATCH (push", "\n  MATCH (push", StringComparison.Ordinal).Replace(" WITH push", "\n  WITH push", StringComparison.Ordinal)).Append('\n');
        Approved.Matches("push-statements", text.ToString());

        void Show(string statement, IRowWriter writer, IEnumerable<int> elements)
        {
            text.Append('\n').Append(statement).Append('\n');
            var chosen = elements.ToArray();
            if (chosen.Length == 0)
                return;
            var body = new JsonLineBuffer();
            new WriteTask("", statement, chosen, writer).Fill(body, 0, chosen.Length, int.MaxValue);
            text.Append("  ").Append(Encoding.UTF8.GetString(body.Written)).Append('\n');
        }
    }

    [Fact]
    public void ABatchEndsWhereItsBytesEndAndHoldsAtLeastOneElement()
    {
        var graph = Sample();
        var rows = new RelationshipRows(graph, RelationshipGroup.Of(graph)[0]);
        var task = new WriteTask("KNOWS", "", [0, 1, 2], rows);

        Assert.Equal(3, Fill(int.MaxValue, 3));
        Assert.Equal(2, Fill(int.MaxValue, 2));
        Assert.Equal(1, Fill(1, 3));

        int Fill(int bytes, int to) => task.Fill(new JsonLineBuffer(), 0, to, bytes);
    }

    [Theory]
    [InlineData(1.0, "1.0")]
    [InlineData(0.1, "0.1")]
    [InlineData(-0.0, "-0.0")]
    [InlineData(1e21, "1E+21")]
    [InlineData(5e-324, "5E-324")]
    public void AFloatStaysAFloat(double number, string expected)
    {
        var body = new JsonLineBuffer();
        JsonWriting.Write(body, number);
        Assert.Equal(expected, Encoding.UTF8.GetString(body.Written));
    }

    private static PropertyGraph Sample()
    {
        var graph = new PropertyGraphBuilder();
        graph.AddNode("ann", ["Person"], [("name", "Ann"), ("born", 1980), ("aliases", Value.Strings(["A", "Annie"]))]);
        graph.AddNode("bob", ["Person"], [("name", "Bob \"the\" builder")]);
        graph.AddNode("paris", ["Place", "Big city"], [("name", "Paris"), ("height", 35.0)]);
        graph.AddRelationship("1", "KNOWS", "ann", "bob", [("since", 2010)]);
        graph.AddRelationship("2", "KNOWS", "ann", "bob", [("since", 2011), ("well", true)]);
        graph.AddRelationship("3", "KNOWS", "bob", "ann");
        graph.AddRelationship("4", "LIVES`IN", "ann", "paris");
        return graph.Build();
    }
}
