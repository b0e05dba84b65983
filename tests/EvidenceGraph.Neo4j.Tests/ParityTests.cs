using EvidenceGraph.Answers;
using EvidenceGraph.Cypher;
using EvidenceGraph.Graph;
using EvidenceGraph.Mentions;
using EvidenceGraph.Neo4j.Push;
using EvidenceGraph.Neo4j.Queries;
using EvidenceGraph.Neo4j.Tests.Support;
using EvidenceGraph.Questions;
using EvidenceGraph.Vocabularies;
using Xunit;

namespace EvidenceGraph.Neo4j.Tests;

/// <summary>A query prints the same bytes over the graph in memory and in the server.</summary>
public sealed class ParityTests(ServerFixture server)
{
    // Values of every kind, in every form that a cell may have.
    private static readonly string[] Cells =
    [
        "MATCH p = (:Drug {id: 'tacrolimus'})-[:TREATS]->()<-[:TREATS]-(d) RETURN p, d, nodes(p), relationships(p), {path: p, node: d, list: [d, 1]} AS map ORDER BY d.id",
        "MATCH p = (:Drug {id: 'tacrolimus'}) RETURN p, [p], {a: {b: []}, c: [null, 1, 1.0, true, 'x']} AS map",
        "RETURN 1 AS i, -9223372036854775807 - 1 AS least, 1.0 AS f, -0.0 AS zero, 1e21 AS large, 5e-324 AS tiny, 0.0/0.0 AS nan, 1.0/0.0 AS infinite, null AS nothing, '' AS empty, [] AS none, {} AS map",
        "RETURN date('2020-02-03') AS d, localtime('10:00') AS lt, time('10:00:01.5+01:00') AS t, localdatetime('2020-01-01T10:00') AS ldt, datetime('2015-07-21T21:40:32.142[Europe/Stockholm]') AS z, datetime('2015-07-21T21:40:32Z') AS utc, duration('P1Y2M10DT2H30M4.5S') AS u",
        "MATCH (n:Document) RETURN n.path AS path, labels(n) AS labels, n.restated AS restated ORDER BY path",
        "MATCH (d:Drug) RETURN d.nothing AS nothing ORDER BY nothing LIMIT 1",
        "MATCH (d:Nothing) RETURN d",
    ];

    [Fact]
    public void EverySavedQueryOverTheSeeds() => AssertSame(SomeGraphs.Seeds, SomeGraphs.Profile, [.. SomeGraphs.SavedQueries.SelectMany(Asked)]);

    [Fact]
    public void EverySavedQueryOverTheAnnotatedDocuments() => AssertSame(SomeGraphs.Gold, SomeGraphs.Profile, [.. SomeGraphs.SavedQueries.SelectMany(Asked)]);

    [Fact]
    public void CellsOfEveryKind()
    {
        var queries = Cells.Select(text => (text, new Dictionary<string, Value>())).ToList();
        AssertSame(SomeGraphs.Seeds, SomeGraphs.Profile, queries);

        using var proxy = new FaultyProxy(server.Url, _ => Fault.None) { Rewrite = ConnectionTests.WithoutQueryApi };
        using var older = server.Open(url: proxy.Url);
        foreach (var (text, none) in queries.Skip(1))
            Assert.Equal(Printed.Of(new MemoryQueryEngine(SomeGraphs.Seeds), text, none), Printed.Of(new ServerQueryEngine(older), text, none));
    }

    [Fact]
    public void QuestionsOfEveryIntentOverTheAnnotatedDocuments()
    {
        var table = Repository.Shared("questions", "questions.tsv");
        if (!File.Exists(table))
            Assert.Skip("the questions are not there");
        var vocabulary = VocabularyReader.BuiltIn();
        var reader = new QuestionReader(vocabulary, new MentionFinder(vocabulary));
        var readings = File.ReadLines(table).Skip(1).Select(line => reader.Read(line.Split('\t')[0])).Where(reading => reading.Intent is not null).GroupBy(reading => reading.Intent).SelectMany(alike => alike.Take(2)).ToList();
        using var database = Holding(SomeGraphs.Gold, SomeGraphs.Profile);
        var saved = new SavedQueries(Path.Combine(Repository.Root, "queries"));
        var (memory, remote) = (new QuestionAnswerer(new EvidenceQueries(new MemoryQueryEngine(SomeGraphs.Gold), saved)), new QuestionAnswerer(new EvidenceQueries(new ServerQueryEngine(database), saved)));

        Assert.Equal(Enum.GetValues<QuestionIntent>().Order(), readings.Select(reading => reading.Intent!.Value).Distinct().Order());
        foreach (var reading in readings)
            Assert.Equal(reading.Question + "\n" + Printed.Of(memory.Answer(reading).Table), reading.Question + "\n" + Printed.Of(remote.Answer(reading).Table));
    }

    [Fact]
    public void LimitsAndMistakesAreToldInTheSameWords()
    {
        using var database = Holding(SomeGraphs.Seeds, SomeGraphs.Profile);
        var (memory, remote) = (new MemoryQueryEngine(SomeGraphs.Seeds), new ServerQueryEngine(database));
        (string Text, CypherOptions Options)[] cases =
        [
            ("MATCH (a) RETURN a", new() { Limits = new QueryLimits { MostRows = 10 } }),
            ("MATCH (a), (b), (c), (d) RETURN count(a.name + b.name + c.name + d.name)", new() { Limits = new QueryLimits { Timeout = TimeSpan.FromSeconds(1) } }),
            ("MATCH (d:Drgu) RETURN d", new() { Strict = true }),
            ("MATCH (d:Drug {id: $drug}) RETURN d", new()),
        ];
        foreach (var (text, options) in cases)
            Assert.Equal(Message(memory, text, options), Message(remote, text, options));

        Assert.Contains("/ by zero", Message(remote, "UNWIND range(1, 5000) AS x RETURN 1 / (x - 4999)", new()), StringComparison.Ordinal);
        Assert.Contains("NodeByLabelScan", remote.Explain(CypherQuery.Parse("MATCH (d:Drug) RETURN d"), new()).Plan, StringComparison.Ordinal);
        Assert.Contains("Rows", remote.Run(CypherQuery.Parse("PROFILE MATCH (d:Drug) RETURN d"), new Dictionary<string, Value>(), new()).Plan, StringComparison.Ordinal);
    }

    private static string Message(IQueryEngine engine, string text, CypherOptions options) =>
        Assert.Throws<CypherException>(() => engine.Run(CypherQuery.Parse(text), new Dictionary<string, Value>(), options)).Message;

    // With the defaults, and, where it may be any, for any disease.
    private static IEnumerable<(string, Dictionary<string, Value>)> Asked(SavedQuery query)
    {
        var defaults = new Dictionary<string, Value>(query.Bind(new Dictionary<string, Value>()));
        yield return (query.Text, defaults);
        if (query.Text.Contains("$disease IS NULL", StringComparison.Ordinal))
            yield return (query.Text, new(defaults) { ["disease"] = default });
    }

    private void AssertSame(PropertyGraph graph, GraphProfile profile, List<(string Text, Dictionary<string, Value> Parameters)> queries)
    {
        using var database = Holding(graph, profile);
        var (memory, remote) = (new MemoryQueryEngine(graph), new ServerQueryEngine(database));
        foreach (var (text, parameters) in queries)
            Assert.Equal(Printed.Of(memory, text, parameters), Printed.Of(remote, text, parameters));
    }

    private Database Holding(PropertyGraph graph, GraphProfile profile)
    {
        var database = server.Empty();
        Assert.True(GraphPush.Run(database, graph, profile, new PushOptions()).IsComplete);
        return database;
    }
}
