using EvidenceGraph.Graph;
using EvidenceGraph.Neo4j.Connection;
using EvidenceGraph.Neo4j.Push;
using EvidenceGraph.Neo4j.Tests.Support;
using Xunit;

namespace EvidenceGraph.Neo4j.Tests;

/// <summary>What a push leaves in a database, seen with other eyes than the program's.</summary>
public sealed class PushTests(ServerFixture server)
{
    private static readonly PushOptions Plain = new();

    [Fact]
    public void TheSeedsArriveCompleteTwiceAsWellAsOnce()
    {
        using var database = server.Empty();
        using var raw = server.Raw();
        var first = GraphPush.Run(database, SomeGraphs.Seeds, SomeGraphs.Profile, Plain);

        Assert.True(first.IsComplete);
        Assert.All(first.Counts, count => Assert.Equal(count.Total, count.Missing));
        Content.AssertSame(SomeGraphs.Seeds, raw);

        var second = GraphPush.Run(database, SomeGraphs.Seeds, SomeGraphs.Profile, Plain);
        Assert.True(second.IsComplete);
        Assert.All(second.Counts, count => Assert.Equal((0, 0), (count.Missing, count.Changed)));
        Content.AssertSame(SomeGraphs.Seeds, raw);
    }

    [Fact]
    public void NamesAndTextsArriveUnchangedWhateverTheyHold()
    {
        using var database = server.Empty();
        using var raw = server.Raw();
        raw.Run("CREATE (:Bystander {id: 'x', name: 'stays'})");
        var graph = SomeGraphs.Hostile();
        GraphPush.Run(database, graph, GraphProfile.Plain, Plain);

        Assert.Equal(1, raw.Number("MATCH (n:Bystander {name: 'stays'}) RETURN count(n)"));
        raw.Run("MATCH (n:Bystander) DELETE n");
        Content.AssertSame(graph, raw);
        Assert.All(GraphPush.Run(database, graph, GraphProfile.Plain, Plain).Counts, count => Assert.Equal((0, 0), (count.Missing, count.Changed)));
    }

    [Fact]
    public void SmallBatchesMakeTheSameGraph()
    {
        using var database = server.Empty();
        using var raw = server.Raw();
        GraphPush.Run(database, SomeGraphs.Hostile(), GraphProfile.Plain, Plain with { Rows = 3, Bytes = 400 });
        Content.AssertSame(SomeGraphs.Hostile(), raw);
    }

    [Fact]
    public void WhatWasChangedByHandIsMended()
    {
        string[] changes =
        [
            "MATCH (d:Drug {id: 'tacrolimus'}) SET d.name = 'changed'",
            "MATCH (d:Drug {id: 'tacrolimus'}) REMOVE d.kind",
            "MATCH (d:Drug {id: 'tacrolimus'}) SET d.note = 'added'",
            "MATCH (d:Drug {id: 'tacrolimus'}) SET d.synonyms = ['other']",
            "MATCH (d:Drug {id: 'tacrolimus'}) SET d:Reviewed",
            "MATCH (s:Study) SET s.year = toFloat(s.year)",
            "MATCH (d:Drug {id: 'tacrolimus'}) DETACH DELETE d",
            "MATCH (e:Evidence) DETACH DELETE e",
            "MATCH (:Drug {id: 'tacrolimus'})-[t:TREATS]->() SET t.studies = 7",
            "MATCH ()-[t:TREATS]->() DELETE t",
            "MATCH (a)-[t:TREATS]->(b) CREATE (a)-[c:TREATS]->(b) SET c = t",
            "MATCH ()-[t:TARGETS]->() REMOVE t.source",
        ];
        using var database = server.Empty();
        using var raw = server.Raw();
        GraphPush.Run(database, SomeGraphs.Seeds, SomeGraphs.Profile, Plain);
        foreach (var change in changes)
        {
            raw.Run(change);
            Assert.False(Content.Of(SomeGraphs.Seeds).Digest == Content.Of(raw).Digest, $"changes nothing: {change}");

            Assert.True(GraphPush.Run(database, SomeGraphs.Seeds, SomeGraphs.Profile, Plain).IsComplete, change);
            Content.AssertSame(SomeGraphs.Seeds, raw);
        }
    }

    [Fact]
    public void ADryRunWritesNothing()
    {
        using var database = server.Bare();
        using var raw = server.Raw();
        var report = GraphPush.Run(database, SomeGraphs.Seeds, SomeGraphs.Profile, Plain with { IsDryRun = true });

        Assert.Equal(SomeGraphs.Seeds.NodeCount, report.Counts.Where(count => count.IsNode).Sum(count => count.Missing));
        Assert.Equal(SomeGraphs.Seeds.RelationshipCount, report.Counts.Where(count => !count.IsNode).Sum(count => count.Missing));
        Assert.Equal(0, raw.Number("MATCH (n) RETURN count(n)"));
        Assert.Empty(raw.Run("SHOW CONSTRAINTS"));
    }

    [Fact]
    public void ConstraintsAndIndexesAreThereAndFilled()
    {
        using var database = server.Bare();
        using var raw = server.Raw();
        GraphPush.Run(database, SomeGraphs.Seeds, SomeGraphs.Profile, Plain);

        Assert.Equal(SomeGraphs.Seeds.Labels.Append("EvidenceGraph").Order(), raw.Run("SHOW CONSTRAINTS YIELD labelsOrTypes, type, properties WHERE type = 'UNIQUENESS' AND properties = ['id'] RETURN labelsOrTypes[0]").Select(row => (string)row[0]!).Order());
        Assert.Empty(raw.Run("SHOW INDEXES YIELD name, state WHERE state <> 'ONLINE'"));
        Assert.Equal("tacrolimus", raw.Run("CALL db.index.fulltext.queryNodes('evidence_graph_names', 'FK506') YIELD node RETURN node.id")[0][0]);
    }

    [Fact]
    public void OneNodeSaysWhatMadeTheGraph()
    {
        using var database = server.Empty();
        using var raw = server.Raw();
        GraphPush.Run(database, SomeGraphs.Seeds, SomeGraphs.Profile, Plain);
        GraphPush.Run(database, SomeGraphs.Seeds, SomeGraphs.Profile, Plain);
        var row = raw.Run("MATCH (g:EvidenceGraph) RETURN g.program, g.version, g.vocabulary, g.complete, g.nodes, g.relationships, g.pushed IS NOT NULL, keys(g)").Single();

        Assert.Equal(SomeGraphs.Profile.Making.Select(one => one.Value.AsString), row.Take(3).Select(cell => (string)cell!));
        Assert.Equal((true, SomeGraphs.Seeds.NodeCount, SomeGraphs.Seeds.RelationshipCount, true), ((bool)row[3]!, (int)row[4]!, (int)row[5]!, (bool)row[6]!));
        Assert.DoesNotContain(row[7]!.Select(key => (string)key!), key => key is "push" or "position" or "turn" or "written");
    }

    [Fact]
    public void PruningRemovesWhatAnEarlierPushLeftAndNothingElse()
    {
        using var database = server.Empty();
        using var raw = server.Raw();
        GraphPush.Run(database, SomeGraphs.Seeds, SomeGraphs.Profile, Plain);
        raw.Run("CREATE (:Drug {id: 'mine'})-[:TREATS {id: 'mine'}]->(:Disease {id: 'own'})");
        raw.Run("MATCH (d:Drug {id: 'tacrolimus'}) CREATE (d)-[:NOTED {id: 'note'}]->(:Note {text: 'stays'})");
        raw.Run("MATCH (e:Evidence) WITH e LIMIT 1 CREATE (e)<-[:DOUBTS]-(:Reviewer {name: 'stays'})");
        var smaller = Without(SomeGraphs.Seeds, node => node.HasLabel("Evidence") || node.Id == "basiliximab", one => one.Type == "MEMBER_OF");

        var kept = GraphPush.Run(database, smaller, SomeGraphs.Profile, Plain);
        Assert.True(kept.IsComplete);
        Assert.Equal(SomeGraphs.Seeds.NodeCount, kept.Database.Nodes);

        var pruned = GraphPush.Run(database, smaller, SomeGraphs.Profile, Plain with { Prune = true });
        Assert.Equal(1, pruned.Kept);
        Assert.Equal(new PairCount(smaller.NodeCount + 1, smaller.RelationshipCount), pruned.Database);
        Assert.Equal(1, raw.Number("MATCH (:Drug {id: 'mine'})-[t:TREATS {id: 'mine'}]->(:Disease {id: 'own'}) RETURN count(t)"));
        Assert.Equal(1, raw.Number("MATCH (:Drug {id: 'tacrolimus'})-[:NOTED]->(n:Note {text: 'stays'}) RETURN count(n)"));
        Assert.Equal(1, raw.Number("MATCH (:Evidence)<-[:DOUBTS]-(r:Reviewer) RETURN count(r)"));

        raw.Run("MATCH (n) WHERE n._evidenceGraph IS NULL AND NOT n:EvidenceGraph DETACH DELETE n");
        GraphPush.Run(database, smaller, SomeGraphs.Profile, Plain with { Prune = true });
        Content.AssertSame(smaller, raw);
    }

    [Fact]
    public void PruningForgetsLabelsAndTypesThatTheGraphNoLongerHas()
    {
        using var database = server.Empty();
        using var raw = server.Raw();
        GraphPush.Run(database, SomeGraphs.Hostile(), GraphProfile.Plain, Plain);
        raw.Run("MATCH (n:Plain) REMOVE n:Plain");
        GraphPush.Run(database, SomeGraphs.Seeds, SomeGraphs.Profile, Plain with { Prune = true });

        Content.AssertSame(SomeGraphs.Seeds, raw);
    }

    [Fact]
    public void ANodeOfSomebodyElseStopsThePushUnlessItIsAdopted()
    {
        using var database = server.Empty();
        using var raw = server.Raw();
        raw.Run("CREATE (:Drug:Chemical {id: 'tacrolimus', name: 'theirs', mass: 804.0})");
        var problem = Assert.Throws<ServerException>(() => GraphPush.Run(database, SomeGraphs.Seeds, SomeGraphs.Profile, Plain));

        Assert.Equal("the database has Drug tacrolimus, which no push made. Nothing was written; --adopt takes them over.", problem.Message);
        Assert.Equal(1, raw.Number("MATCH (n) RETURN count(n)"));

        Assert.True(GraphPush.Run(database, SomeGraphs.Seeds, SomeGraphs.Profile, Plain with { Adopt = true }).IsComplete);
        Content.AssertSame(SomeGraphs.Seeds, raw);
    }

    [Fact]
    public void ARelationshipOfSomebodyElseStopsThePushLikewise()
    {
        using var database = server.Empty();
        using var raw = server.Raw();
        GraphPush.Run(database, SomeGraphs.Seeds, SomeGraphs.Profile, Plain);
        var treats = (string)raw.Run("MATCH (a)-[t:TREATS]->(b) WITH a, t, b, t.id AS id ORDER BY id LIMIT 1 DELETE t CREATE (a)-[:TREATS {id: id, sure: true}]->(b) RETURN id")[0][0]!;
        var problem = Assert.Throws<ServerException>(() => GraphPush.Run(database, SomeGraphs.Seeds, SomeGraphs.Profile, Plain));

        Assert.StartsWith($"the database has TREATS {treats}, which no push made.", problem.Message, StringComparison.Ordinal);
        Assert.True(GraphPush.Run(database, SomeGraphs.Seeds, SomeGraphs.Profile, Plain with { Adopt = true }).IsComplete);
        Content.AssertSame(SomeGraphs.Seeds, raw);
    }

    [Fact]
    public void ARelationshipWhoseEndIsGoneFailsThePushWithItsName()
    {
        using var database = server.Empty();
        using var raw = server.Raw();
        var isDeleted = false;
        var report = GraphPush.Run(database, SomeGraphs.Seeds, SomeGraphs.Profile, Plain with
        {
            Progress = progress =>
            {
                if (progress is { Step: "SUBTYPE_OF" } && !isDeleted)
                    isDeleted = raw.Run("MATCH (d:Drug {id: 'tacrolimus'}) DETACH DELETE d RETURN 1").Count > 0;
            },
        });

        Assert.False(report.IsComplete);
        Assert.Equal(SomeGraphs.Seeds.FindNode("tacrolimus")!.Value.Relationships().Count(), report.WithoutEnds);
        Assert.Equal(["Drug tacrolimus"], report.MissingEnds);
        Assert.False((bool)raw.Run("MATCH (g:EvidenceGraph) RETURN g.complete")[0][0]!);

        Assert.True(GraphPush.Run(database, SomeGraphs.Seeds, SomeGraphs.Profile, Plain).IsComplete);
        Content.AssertSame(SomeGraphs.Seeds, raw);
    }

    [Fact]
    public void ASecondPushAtTheSameTimeStopsTheFirst()
    {
        using var database = server.Empty();
        using var other = server.Open();
        var hasBegun = false;
        var problem = Assert.Throws<ServerException>(() => GraphPush.Run(database, SomeGraphs.Seeds, SomeGraphs.Profile, Plain with
        {
            Rows = 100,
            Progress = progress =>
            {
                if (progress.Step != "Drug" || hasBegun)
                    return;
                hasBegun = true;
                Assert.True(GraphPush.Run(other, SomeGraphs.Seeds, SomeGraphs.Profile, Plain).IsComplete);
            },
        }));

        Assert.Contains("another push into this database has begun", problem.Message, StringComparison.Ordinal);
        using var raw = server.Raw();
        Content.AssertSame(SomeGraphs.Seeds, raw);
    }

    [Fact]
    public void WhatNoDatabaseHoldsIsSaidBeforeAnythingIsSent()
    {
        using var database = server.Bare();
        using var raw = server.Raw();
        (PropertyGraph Graph, string Message)[] cases =
        [
            (Of("x", [], ("name", "x")), "x: is a node without a label, and would not be found again."),
            (Of("x", ["L"], ("f", double.NaN)), "x, property f: is no finite number, which JSON cannot write."),
            (Of("x", ["L"], ("half", "\ud83d alone")), "x, property half: holds half a surrogate pair, which UTF-8 cannot write."),
            (Of("x", ["L"], ("list", Value.List([1, "a"]))), "x, property list: is a list of several kinds, which Neo4j does not store."),
            (Of(new string('i', 9_000), ["L"]), new string('i', 40) + "…: is an id that is too long for an index: at most 8,000 bytes."),
            (Of("x", ["L"], ("_evidenceGraph", true)), "the graph: has a property `_evidenceGraph`, the mark of a push."),
        ];

        Assert.All(cases, one => Assert.Equal(one.Message, Assert.Throws<ServerException>(() => GraphPush.Run(database, one.Graph, GraphProfile.Plain, Plain)).Message));
        Assert.Empty(raw.Run("SHOW CONSTRAINTS"));
    }

    private static PropertyGraph Of(string id, string[] labels, params (string Name, Value Value)[] properties)
    {
        var builder = new PropertyGraphBuilder();
        builder.AddNode(id, labels, properties);
        return builder.Build();
    }

    private static PropertyGraph Without(PropertyGraph graph, Func<Node, bool> isNodeLeftOut, Func<Relationship, bool> isRelationshipLeftOut)
    {
        var builder = new PropertyGraphBuilder();
        foreach (var node in graph.Nodes.Where(node => !isNodeLeftOut(node)))
            builder.AddNode(node.Id, node.Labels, Kept(node.Properties));
        foreach (var one in graph.Relationships.Where(one => !isRelationshipLeftOut(one) && !isNodeLeftOut(one.Start) && !isNodeLeftOut(one.End)))
            builder.AddRelationship(one.Id, one.Type, one.Start.Id, one.End.Id, Kept(one.Properties));
        return builder.Build();
    }

    private static IEnumerable<(string, Value)> Kept(IEnumerable<KeyValuePair<string, Value>> properties) =>
        properties.Where(property => property.Key != "id").Select(property => (property.Key, property.Value));
}
