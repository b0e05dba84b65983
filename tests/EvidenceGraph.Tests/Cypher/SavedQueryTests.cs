using EvidenceGraph.Cypher;
using EvidenceGraph.Cypher.Values;
using EvidenceGraph.Graph;
using Xunit;

namespace EvidenceGraph.Tests.Cypher;

public sealed class SavedQueryTests
{
    private const string File = """
        // Children of a person
        // Who are a person's children,
        // and when were they born?
        // @param name = Ann
        // @param since = 1990
        // @param limit
        MATCH (:Person {name: $name})-[:PARENT_OF]->(c) WHERE c.born > $since
        RETURN c.name AS child // no @param here
        ORDER BY child LIMIT $limit
        """;

    [Fact]
    public void TheHeadIsRead()
    {
        var query = SavedQuery.Parse("children", File);

        Assert.Equal(("children", "Children of a person", "Who are a person's children, and when were they born?"), (query.Name, query.Title, query.Question));
        Assert.Equal([new("name", "Ann"), new("since", 1990), new("limit", null)], query.Parameters);
    }

    [Fact]
    public void DefaultsFillWhatIsNotGiven()
    {
        var query = SavedQuery.Parse("children", File);
        var rows = CypherQuery.Parse(query.Text).Run(SomeGraph.Family, query.Bind(new Dictionary<string, Value> { ["limit"] = 5 }));

        Assert.Equal("Cat", Assert.Single(rows)[0].AsString);
    }

    [Fact]
    public void WhatIsWrongIsSaid()
    {
        var query = SavedQuery.Parse("children", File);

        Fails("Semantic error: the parameter `limit` of the saved query `children` has no default: give it a value.", () => query.Bind(new Dictionary<string, Value>()));
        Fails("Semantic error: the saved query `children` has no parameter `nam`; it has name, since, limit. Did you mean `name`?", () => query.Bind(new Dictionary<string, Value> { ["nam"] = 1 }));
        Fails("Syntax error at line 1, column 1: the saved query `x` must begin with a line `// Title`.", () => SavedQuery.Parse("x", "RETURN 1"));
        Fails("Syntax error at line 2, column 1: expected `// @param name = default`, or `// @param name`.", () => SavedQuery.Parse("x", "// Title\n// @param = 1\nRETURN 1"));
    }

    [Theory]
    [InlineData("5", "5")]
    [InlineData("-5", "-5")]
    [InlineData("5.0", "5.0")]
    [InlineData("'5'", "'5'")]
    [InlineData("[1, 'x', [true]]", "[1, 'x', [true]]")]
    [InlineData("true", "true")]
    [InlineData("null", "null")]
    [InlineData("{a: 1}", "{a: 1}")]
    [InlineData("tacrolimus", "'tacrolimus'")]
    [InlineData("IL-2 receptor", "'IL-2 receptor'")]
    [InlineData("[a, b]", "'[a, b]'")]
    [InlineData("2020-01-01", "'2020-01-01'")]
    [InlineData("10.1002/x", "'10.1002/x'")]
    [InlineData("'open", "'\\'open'")]
    [InlineData("", "''")]
    public void TypedWordsAreLiteralsOrStrings(string word, string expected)
    {
        var graph = new PropertyGraphBuilder().Build();

        Assert.Equal(expected, CypherQuery.Parse("RETURN $x").Run(graph, new Dictionary<string, Value> { ["x"] = ParameterWord.Read(word) }).Select(row => Show(row[0])).Single());
    }

    private static string Show(Value value) => ValueText.Literal(value, null);

    private static void Fails(string message, Func<object> action) => Assert.Equal(message, Assert.Throws<CypherException>(action).Message.Split('\n')[0]);
}
