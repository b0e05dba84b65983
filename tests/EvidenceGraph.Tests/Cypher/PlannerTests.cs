using EvidenceGraph.Cypher;
using EvidenceGraph.Graph;
using Xunit;

namespace EvidenceGraph.Tests.Cypher;

/// <summary>Plans by their text and by the rows that their steps give: speed without a clock.</summary>
public sealed class PlannerTests
{
    private static readonly PropertyGraph Hub = BuildHub();

    [Theory]
    [InlineData("MATCH (n:Leaf {id: 'leaf7'}) RETURN n", "KeySeek #0 = 'leaf7'")]
    [InlineData("MATCH (n) WHERE 'leaf7' = n.id RETURN n", "KeySeek #0 = 'leaf7'")]
    [InlineData("MATCH (n:Leaf) WHERE n.id IN ['leaf7', 'leaf8'] RETURN n", "KeySeek #0 IN ['leaf7', 'leaf8']")]
    [InlineData("MATCH (n:Leaf {num: 7}) RETURN n", "IndexSeek #0:Leaf.num = 7")]
    [InlineData("MATCH (n:Leaf) WHERE n.num > 7 RETURN n", "LabelScan #0:Leaf")]
    [InlineData("MATCH (n) RETURN n", "AllNodesScan #0")]
    [InlineData("MATCH (:Leaf)-[:OF]->(:Hub) RETURN 1", "LabelScan #2:Hub")]
    [InlineData("MATCH (a:Leaf)-[:OF]->(h:Hub)<-[:OF]-(b:Leaf {num: 3}) RETURN a", "IndexSeek #4:Leaf.num = 3")]
    public void TheCheapestStartIsTaken(string query, string start) =>
        Assert.StartsWith(start + "  (about", CypherQuery.Parse(query).Explain(Hub), StringComparison.Ordinal);

    [Fact]
    public void ConditionsAreTestedWhereTheirVariablesAreKnown()
    {
        var plan = CypherQuery.Parse("MATCH (h:Hub)<-[:OF]-(a:Leaf) WHERE h.num = 0 AND a.num = 5 RETURN a").Explain(Hub);

        Assert.Equal(
            ["IndexSeek #2:Leaf.num = 5", "Expand (#2)-[#1]->(#0) :Hub", "Filter h#0.num = 0"],
            Steps(plan));
    }

    [Fact]
    public void LimitStopsEarly()
    {
        var table = Profile("MATCH (a:Leaf) RETURN a LIMIT 3");

        Assert.Equal(3, table.Count());
        Assert.Contains("LabelScan #0:Leaf  (about 1000 rows, 3 in fact)", table.Plan, StringComparison.Ordinal);
    }

    [Fact]
    public void PathsAreCountedWithoutTheirLastStep()
    {
        var table = Profile("MATCH (a:Leaf)-[:OF]->(:Hub)<-[:OF]-(b:Leaf) RETURN count(*)");

        Assert.Equal(1000 * 999, table.Single()[0].AsInteger);
        Assert.Contains("CountExpand #", table.Plan, StringComparison.Ordinal);
        Assert.DoesNotContain("999000", table.Plan, StringComparison.Ordinal);
    }

    [Fact]
    public void BetweenTwoKnownNodesTheSmallerOneIsLookedThrough()
    {
        var table = Profile("MATCH (h:Hub {id: 'hub'}), (a:Leaf {id: 'leaf5'}) MATCH (h)<-[r:OF]-(a) RETURN r");

        Assert.Equal("of5", table.Text(table.Single()[0]));
    }

    private static ResultTable Profile(string query) => CypherQuery.Parse("PROFILE " + query).Run(Hub);

    private static IEnumerable<string> Steps(string plan) => plan.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split("  (about")[0]);

    private static PropertyGraph BuildHub()
    {
        var builder = new PropertyGraphBuilder();
        builder.AddNode("hub", ["Hub"], ("num", 0));
        for (var i = 0; i < 1000; i++)
        {
            builder.AddNode($"leaf{i}", ["Leaf"], ("num", i));
            builder.AddRelationship($"of{i}", "OF", $"leaf{i}", "hub");
        }

        return builder.Build();
    }
}
