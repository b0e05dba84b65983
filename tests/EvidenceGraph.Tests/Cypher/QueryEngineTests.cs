using EvidenceGraph.Cypher;
using EvidenceGraph.Cypher.Values;
using EvidenceGraph.Graph;
using Xunit;

namespace EvidenceGraph.Tests.Cypher;

/// <summary>What any engine gives: cells that need no graph to be read.</summary>
public sealed class QueryEngineTests
{
    private static readonly MemoryQueryEngine Engine = new(SomeGraph.Family);

    [Theory]
    [InlineData("null", "null")]
    [InlineData("1.0", "1.0")]
    [InlineData("1", "1")]
    [InlineData("0.0/0.0", "'NaN'")]
    [InlineData("[1, [0.0/0.0, -1.0/0.0]]", "[1, ['NaN', '-Infinity']]")]
    [InlineData("date('2020-01-31')", "'2020-01-31'")]
    [InlineData("{a: duration('P1M'), b: [true]}", "{a: 'P1M', b: [true]}")]
    public void CellsAreOfTheKindsThatJsonHas(string expression, string expected) => Assert.Equal(expected, Cell("RETURN " + expression));

    [Fact]
    public void NodesRelationshipsAndPathsAreTheirIds()
    {
        const string Match = "MATCH p = (a:Person {name: 'Ann'})-[r]->(b) WITH * ORDER BY r.id LIMIT 1 RETURN ";

        Assert.Equal("'ann'", Cell(Match + "a"));
        Assert.Equal(Cell(Match + "r.id"), Cell(Match + "r"));
        Assert.Equal(Cell(Match + "[{node: a.id}, r.id]"), Cell(Match + "[{node: a}, r]"));
        Assert.Equal(Cell(Match + "'(' + a.id + ')-[' + r.id + ']->(' + b.id + ')'"), Cell(Match + "p"));
    }

    [Fact]
    public void ThePlanComesWhereItIsAskedFor()
    {
        var query = CypherQuery.Parse("MATCH (n:Persn {name: $name}) RETURN n AS who");
        var parameters = new Dictionary<string, Value> { ["name"] = "Ann" };

        var explained = Engine.Explain(query, CypherOptions.Default);
        Assert.Equal((1, 0, 1), (explained.Columns.Count, explained.Rows.Count, explained.Warnings.Count));
        Assert.NotNull(explained.Plan);
        Assert.Null(Engine.Run(query, parameters, CypherOptions.Default).Plan);
        Assert.Contains("in fact", Engine.Run(query, parameters, new CypherOptions { Profile = true }).Plan, StringComparison.Ordinal);
        Assert.Equal("UnknownName", Assert.Throws<CypherException>(() => Engine.Explain(query, new CypherOptions { Strict = true })).Code);
    }

    private static string Cell(string query) =>
        ValueText.Literal(Assert.Single(Engine.Run(CypherQuery.Parse(query), new Dictionary<string, Value>(), CypherOptions.Default).Rows)[0], null);
}
