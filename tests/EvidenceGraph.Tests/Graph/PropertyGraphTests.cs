using EvidenceGraph.Graph;
using Xunit;

namespace EvidenceGraph.Tests.Graph;

public sealed class PropertyGraphTests
{
    [Fact]
    public void ElementsAreFoundByTheirKeys()
    {
        var graph = Family();

        Assert.Equal("Ann", graph.FindNode("ann")!.Value["name"].AsString);
        Assert.Equal("ann", graph.FindNode("ann")!.Value["id"].AsString);
        Assert.Equal(1990, graph.FindRelationship("k2")!.Value["since"].AsInteger);
        Assert.Null(graph.FindNode("nobody"));
        Assert.Null(graph.FindRelationship("nothing"));
    }

    [Fact]
    public void AbsentPropertiesAreNull()
    {
        var ann = Family().FindNode("ann")!.Value;

        Assert.True(ann["since"].IsNull);
        Assert.True(ann["unheard of"].IsNull);
    }

    [Fact]
    public void NodesAreListedByLabel()
    {
        var graph = Family();

        Assert.Equal(["ann", "bob", "cat"], graph.NodesWithLabel("Person").Select(node => node.Id));
        Assert.Equal(["cat"], graph.NodesWithLabel("Child").Select(node => node.Id));
        Assert.Empty(graph.NodesWithLabel("Robot"));
    }

    [Fact]
    public void ParallelRelationshipsKeepTheirOwnKeys()
    {
        var ann = Family().FindNode("ann")!.Value;

        Assert.Equal(["k1", "k2"], ann.Outgoing("KNOWS").Select(relationship => relationship.Id));
        Assert.All(ann.Outgoing("KNOWS"), relationship => Assert.Equal("bob", relationship.Other(ann).Id));
    }

    [Theory]
    [InlineData("KNOWS", Direction.Outgoing, "k1 k2")]
    [InlineData("KNOWS", Direction.Incoming, "k3")]
    [InlineData("KNOWS", Direction.Both, "k1 k2 k3")]
    [InlineData(null, Direction.Outgoing, "k1 k2 p1 self")]
    [InlineData(null, Direction.Incoming, "k3 self")]
    [InlineData("HATES", Direction.Both, "")]
    public void RelationshipsAreExpandedByTypeAndDirection(string? type, Direction direction, string expected)
    {
        var ann = Family().FindNode("ann")!.Value;

        Assert.Equal(expected, string.Join(' ', ann.Relationships(type, direction).Select(relationship => relationship.Id)));
    }

    [Fact]
    public void ARelationshipToItselfCountsOnceInBothDirections()
    {
        var ann = Family().FindNode("ann")!.Value;

        Assert.Equal(["self"], ann.Relationships("LIKES").Select(relationship => relationship.Id));
    }

    [Fact]
    public void NodesAreFoundByAPropertysValue()
    {
        var graph = Family();

        Assert.Equal(["ann", "bob"], graph.FindNodes("Person", "born", 1970).Select(node => node.Id));
        Assert.Equal(["ann", "bob"], graph.FindNodes("Person", "born", 1970.0).Select(node => node.Id));
        Assert.Equal(["cat"], graph.FindNodes("Person", "id", "cat").Select(node => node.Id));
        Assert.Empty(graph.FindNodes("Child", "id", "ann"));
        Assert.Empty(graph.FindNodes("Person", "born", Value.List(["1970"])));
    }

    [Fact]
    public void RelationshipsAreCountedByLabelAndType()
    {
        var graph = Family();
        var (child, knows, parent) = (graph.LabelTable.Find("Child"), graph.TypeTable.Find("KNOWS"), graph.TypeTable.Find("PARENT_OF"));

        Assert.Equal(0, graph.CountOf(child, knows, Direction.Outgoing));
        Assert.Equal(2, graph.CountOf(child, parent, Direction.Incoming));
    }

    [Fact]
    public void PropertiesOfEveryKindComeBack()
    {
        var builder = new PropertyGraphBuilder();
        builder.AddNode("a", ["A"], ("b", true), ("i", long.MaxValue), ("f", 0.1), ("s", "text"), ("l", Value.List(["x", "y"])), ("mixed", 1));
        builder.AddNode("b", ["A"], ("b", false), ("i", 1), ("s", "other"), ("mixed", "one"), ("none", default));
        var graph = builder.Build();

        Assert.Equal("b=true f=0.1 i=9223372036854775807 id=a l=[x, y] mixed=1 s=text", Show(graph.FindNode("a")!.Value));
        Assert.Equal("b=false i=1 id=b mixed=one s=other", Show(graph.FindNode("b")!.Value));
    }

    [Fact]
    public void AnEmptyGraphAnswers()
    {
        var graph = new PropertyGraphBuilder().Build();

        Assert.Equal((0, 0), (graph.NodeCount, graph.RelationshipCount));
        Assert.Empty(graph.Relationships);
        Assert.Null(graph.FindNode("a"));
    }

    [Fact]
    public void WithoutAKeyPropertyTheNameIsFree()
    {
        var builder = new PropertyGraphBuilder(keyProperty: null);
        builder.AddNode("n0", [], ("id", 7));

        Assert.Equal(7, builder.Build().FindNode("n0")!.Value["id"].AsInteger);
    }

    [Fact]
    public void WhatIsWrongIsRefusedInWords()
    {
        var builder = new PropertyGraphBuilder();
        builder.AddNode("a", ["A"]);
        builder.AddRelationship("r", "R", "a", "a");

        Refused("There are two nodes with the id 'a'.", () => builder.AddNode("a", ["B"]));
        Refused("There are two relationships with the id 'r'.", () => builder.AddRelationship("r", "R", "a", "a"));
        Refused("The relationship 's' leads to 'b', and no node has that id.", () => builder.AddRelationship("s", "R", "a", "b"));
        Refused("The property 'id' of node 'c' is its key", () => builder.AddNode("c", [], ("id", "d")));
        Refused("The property 'x' of node 'c' is given twice.", () => builder.AddNode("c", [], ("x", 1), ("x", 2)));
        Refused("The property 'x' of node 'c' is List, which cannot be stored.", () => builder.AddNode("c", [], ("x", Value.List([Value.List([""])]))));
        Assert.Equal((1, 1), (builder.NodeCount, builder.RelationshipCount));
    }

    [Theory]
    [InlineData(1, 300)]
    [InlineData(2, 20)]
    [InlineData(3, 1)]
    public void WhatTheArraysSayIsWhatWasAdded(int seed, int nodes)
    {
        var random = RandomGraph.Make(seed, nodes, nodes * 4);
        var graph = random.Build();

        foreach (var node in random.Nodes)
            Assert.Equal(Sorted(node.Properties.Append(("id", node.Id))), graph.FindNode(node.Id)!.Value.Properties.Select(pair => (pair.Key, pair.Value)));
        foreach (var expected in random.Relationships)
        {
            var relationship = graph.FindRelationship(expected.Id)!.Value;
            Assert.Equal((expected.Type, expected.Start, expected.End), (relationship.Type, relationship.Start.Id, relationship.End.Id));
            Assert.Equal(Sorted(expected.Properties.Append(("id", expected.Id))), relationship.Properties.Select(pair => (pair.Key, pair.Value)));
            Assert.Contains(relationship, relationship.Start.Outgoing(expected.Type));
            Assert.Contains(relationship, relationship.End.Incoming(expected.Type));
        }

        Assert.Equal(graph.RelationshipCount, graph.Nodes.Sum(node => node.Outgoing().Count()));
        Assert.Equal(graph.RelationshipCount, graph.Nodes.Sum(node => node.Incoming().Count()));
    }

    private static IEnumerable<(string, Value)> Sorted(IEnumerable<(string Name, Value Value)> properties) =>
        properties.OrderBy(property => property.Name, StringComparer.Ordinal);

    private static void Refused(string message, Action action) =>
        Assert.StartsWith(message, Assert.Throws<ArgumentException>(action).Message, StringComparison.Ordinal);

    private static string Show(Node node) => string.Join(' ', node.Properties.Select(pair => $"{pair.Key}={pair.Value}"));

    private static PropertyGraph Family()
    {
        var builder = new PropertyGraphBuilder();
        builder.AddNode("ann", ["Person"], ("name", "Ann"), ("born", 1970));
        builder.AddNode("bob", ["Person"], ("name", "Bob"), ("born", 1970));
        builder.AddNode("cat", ["Person", "Child"], ("name", "Cat"), ("born", 2000));
        builder.AddRelationship("k1", "KNOWS", "ann", "bob", ("since", 1980));
        builder.AddRelationship("k3", "KNOWS", "bob", "ann");
        builder.AddRelationship("k2", "KNOWS", "ann", "bob", ("since", 1990));
        builder.AddRelationship("p2", "PARENT_OF", "bob", "cat");
        builder.AddRelationship("p1", "PARENT_OF", "ann", "cat");
        builder.AddRelationship("self", "LIKES", "ann", "ann");
        return builder.Build();
    }
}
