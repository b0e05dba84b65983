using EvidenceGraph.Cypher;
using EvidenceGraph.Graph;
using EvidenceGraph.Tests.Support;
using Xunit;

namespace EvidenceGraph.Tests.Cypher;

public sealed class CypherErrorTests
{
    public static TheoryData<string, string> Cases => CaseTable.Read("cypher-errors");

    [Theory]
    [MemberData(nameof(Cases))]
    public void ErrorsSayWhatWhereAndWhatInstead(string query, string expected) =>
        Assert.Equal(expected, Fail(query).Message.Split('\n')[0]);

    [Fact]
    public void ThePlaceIsUnderlined()
    {
        var problem = Fail("MATCH (person)\nRETURN persn.name");

        Assert.Equal((CypherStage.Semantics, "UndefinedVariable", 2, 8), (problem.Stage, problem.Code, problem.Line, problem.Column));
        Assert.EndsWith("\n  RETURN persn.name\n         ^^^^^", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void UnknownNamesAreWarningsWithTheNearestName()
    {
        var table = CypherQuery.Parse("MATCH (n:Persn)-[:KNOW]->(m) WHERE m.nam = 'x' RETURN n").Run(SomeGraph.Family);

        Assert.Empty(table);
        Assert.Equal(
            ["line 1, column 10: the graph has no label `Persn`. Did you mean `Person`?",
             "line 1, column 19: the graph has no relationship type `KNOW`. Did you mean `KNOWS`?",
             "line 1, column 36: the graph has no property `nam`. Did you mean `name`?"],
            table.Warnings.Select(warning => warning.ToString()));
    }

    [Fact]
    public void StrictMakesThemErrors()
    {
        var query = CypherQuery.Parse("MATCH (n:Persn) RETURN n");
        var problem = Assert.Throws<CypherException>(() => query.Run(SomeGraph.Family, options: new CypherOptions { Strict = true }));

        Assert.StartsWith("Semantic error at line 1, column 10: the graph has no label `Persn`. Did you mean `Person`?", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ARunawayPatternEndsAtItsTime()
    {
        var builder = new PropertyGraphBuilder();
        for (var i = 0; i < 30; i++)
            builder.AddNode($"{i}", ["N"]);
        for (var i = 0; i < 900; i++)
            builder.AddRelationship($"r{i}", "R", $"{i / 30}", $"{i % 30}");
        var table = CypherQuery.Parse("MATCH (a)-[*]->(b) RETURN count(*)").Run(
            builder.Build(), options: new CypherOptions { Limits = new QueryLimits { Timeout = TimeSpan.FromMilliseconds(50) } });

        var problem = Assert.Throws<CypherException>(() => table.Count());
        Assert.Equal((CypherStage.Limit, "Timeout"), (problem.Stage, problem.Code));
        Assert.StartsWith("Stopped: the query ran longer than 0.05 s.", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void RowsMemoryAndTheCallerEndAQuery()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.Equal("RowLimit", Stopped("UNWIND range(1, 100) AS x RETURN x", new CypherOptions { Limits = new QueryLimits { MostRows = 99 } }));
        Assert.Equal("MemoryLimit", Stopped("UNWIND range(1, 100) AS x UNWIND range(1, 100) AS y RETURN collect(x)", new CypherOptions { Limits = new QueryLimits { MostValues = 1_000 } }));
        Assert.Equal("MemoryLimit", Stopped("UNWIND range(1, 100) AS x RETURN collect([x, x, x, x, x, x, x, x, x, x])", new CypherOptions { Limits = new QueryLimits { MostValues = 1_000 } }));
        Assert.Equal("MemoryLimit", Stopped("UNWIND range(1, 100000000) AS x RETURN collect(toString(x))", new CypherOptions { Limits = new QueryLimits { MostBytes = 20_000_000 } }));
        Assert.Equal("Cancelled", Stopped("UNWIND range(1, 100000) AS x RETURN count(x)", new CypherOptions { Cancellation = cancelled.Token }));
    }

    // Nothing is made that one step could not stop: what doubles, and what holds itself many times.
    [Theory]
    [InlineData("RETURN size(reduce(s = 'x', i IN range(1, 60) | s + s))")]
    [InlineData("RETURN size(reduce(s = 'x', i IN range(1, 60) | replace(s, 'x', 'xx')))")]
    [InlineData("RETURN size(reduce(s = [1], i IN range(1, 60) | s + s))")]
    [InlineData("RETURN reduce(s = [1], i IN range(1, 60) | [s, s])")]
    [InlineData("RETURN reduce(s = {a: 1}, i IN range(1, 60) | {a: s, b: s})")]
    [InlineData("RETURN size([x IN range(1, 100000) | range(1, 100000)])")]
    [InlineData("UNWIND range(1, 100000) AS x RETURN size(collect(range(1, 100000)))")]
    public void WhatGrowsWithoutEndIsStopped(string query) =>
        Assert.Equal("MemoryLimit", Stopped(query, new CypherOptions { Limits = new QueryLimits { MostValues = 1_000_000, Timeout = TimeSpan.FromMinutes(5) } }));

    [Fact]
    public void ExpressionsLookAtTheClock()
    {
        var limits = new CypherOptions { Limits = new QueryLimits { Timeout = TimeSpan.FromMilliseconds(50) } };

        Assert.Equal("Timeout", Stopped("RETURN all(a IN range(1, 100000) WHERE all(b IN range(1, 100000) WHERE a + b > 0))", limits));
        Assert.Equal("Timeout", Stopped("RETURN reduce(s = 0, a IN range(1, 100000) | s + reduce(t = 0, b IN range(1, 100000) | t + b % 7))", limits));
    }

    // Paths are searched under the same limits, and what a search kept is let go of after it.
    [Fact]
    public void PathsAreSearchedWithinTheLimits()
    {
        var builder = new PropertyGraphBuilder();
        for (var i = 0; i < 30; i++)
            builder.AddNode($"{i}", ["N"]);
        for (var i = 0; i < 900; i++)
            builder.AddRelationship($"r{i}", "R", $"{i / 30}", $"{i % 30}");
        var graph = builder.Build();
        string Stop(string query, QueryLimits limits) => Assert.Throws<CypherException>(() => CypherQuery.Parse(query).Run(graph, options: new CypherOptions { Limits = limits }).Count()).Code;

        Assert.Equal("Timeout", Stop("MATCH (a)((x)-[r]->(y))+(b) RETURN count(*)", new QueryLimits { Timeout = TimeSpan.FromMilliseconds(50) }));
        Assert.Equal("Timeout", Stop("MATCH (a)((x)-[r]->(y) WHERE x.none = 1)+(b), (c), (d), (e), (f) RETURN count(*)", new QueryLimits { Timeout = TimeSpan.FromMilliseconds(50) }));
        Assert.Equal("MemoryLimit", Stop("MATCH SHORTEST 1000000 (a)-->+(b) RETURN count(*)", new QueryLimits { MostValues = 100_000 }));
        Assert.Equal("RowLimit", Stop("MATCH SHORTEST 2 (a)-->+(b) RETURN a", new QueryLimits { MostRows = 1_799 }));
        Assert.Equal(1_800, CypherQuery.Parse("MATCH SHORTEST 2 (a)-->+(b) RETURN a").Run(graph, options: new CypherOptions { Limits = new QueryLimits { MostValues = 5_000 } }).Count());
    }

    [Fact]
    public void WhatASubqueryKeptIsLetGoOfBeforeTheNextRow()
    {
        var query = CypherQuery.Parse("UNWIND range(1, 50) AS x CALL { UNWIND range(1, 50) AS y RETURN collect(y) AS ys, count(DISTINCT y) AS n } RETURN sum(n)");

        Assert.Equal(2500, query.Run(SomeGraph.Family, options: new CypherOptions { Limits = new QueryLimits { MostValues = 500 } }).Single()[0].AsInteger);
    }

    [Theory]
    [InlineData("(")]
    [InlineData("[")]
    [InlineData("NOT ")]
    [InlineData("-")]
    [InlineData("{a: ")]
    [InlineData("CASE WHEN ")]
    [InlineData("size(")]
    [InlineData("EXISTS { RETURN ")]
    public void DeepNestingIsRefusedAndNotFatal(string opening)
    {
        var query = "RETURN " + string.Concat(Enumerable.Repeat(opening, 100_000));

        Assert.IsType<CypherException>(Record.Exception(() => CypherQuery.Parse(query)));
    }

    [Theory]
    [InlineData(" + 1")]
    [InlineData(" AND true")]
    [InlineData(".a")]
    [InlineData(" IS NULL")]
    [InlineData(" < 1")]
    public void EndlessChainsAreRefusedAndNotFatal(string link)
    {
        var query = "RETURN 1" + string.Concat(Enumerable.Repeat(link, 50_000));

        Assert.IsType<CypherException>(Record.Exception(() => CypherQuery.Parse(query)));
    }

    private static string Stopped(string query, CypherOptions options) =>
        Assert.Throws<CypherException>(() => CypherQuery.Parse(query).Run(SomeGraph.Family, options: options).Count()).Code;

    private static CypherException Fail(string query) =>
        Assert.Throws<CypherException>(() => CypherQuery.Parse(query).Run(SomeGraph.Family, SomeGraph.Parameters).Count());
}
