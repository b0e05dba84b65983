using EvidenceGraph.Cypher;
using EvidenceGraph.Cypher.Planning;
using EvidenceGraph.Graph;
using EvidenceGraph.Tests.Graph;
using Xunit;

namespace EvidenceGraph.Tests.Cypher;

/// <summary>Random queries over random graphs: the planned run, the run without any of the planner's freedoms, and trying everything must agree.</summary>
public sealed class DifferentialTests
{
    private const int Queries = 400;

    private static readonly PlannerOptions AsWritten = new() { UseIndexes = false, Reorder = false, PushFilters = false, CountPaths = false };

    [Fact]
    public void PlansGiveWhatTryingEverythingGives() =>
        PlansAgree(seed => RandomGraph.Make(seed, 8, 14).Build(), RandomQuery.Make, static (naive, query) => naive.Run(query));

    [Fact]
    public void CountsAreThoseOfTheRows()
    {
        for (var seed = 0; seed < Queries; seed++)
        {
            var graph = RandomGraph.Make(seed, 12, 30).Build();
            var query = RandomQuery.Make(seed);
            var counted = query[..query.IndexOf("RETURN", StringComparison.Ordinal)] + "RETURN count(*)";

            Assert.True(
                CypherQuery.Parse(counted).Run(graph).Single()[0].AsInteger == Run(query, graph, AsWritten).Count,
                $"seed {seed}: {counted}");
        }
    }

    [Fact]
    public void RepetitionsAreThoseOfTryingEverything() =>
        PlansAgree(seed => RandomGraph.Make(seed, 7, 13).Build(), RandomQuery.MakeRepeated, static (naive, query) => naive.Run(query));

    [Fact]
    public void SelectedPathsAreAsShortAsThoseOfTryingEverything() =>
        PlansAgree(seed => RandomGraph.Make(seed, 6, 9).Build(), RandomQuery.MakeSelected, static (naive, query) => naive.Select(query));

    private static void PlansAgree(Func<int, PropertyGraph> graphOf, Func<int, string> queryOf, Func<NaiveMatcher, string, List<string>> tryEverything)
    {
        var rows = 0;
        for (var seed = 0; seed < Queries; seed++)
        {
            var graph = graphOf(seed);
            var query = queryOf(seed);
            var expected = tryEverything(new NaiveMatcher(graph), query);

            Assert.True(expected.SequenceEqual(Run(query, graph, PlannerOptions.Default)), $"seed {seed}: {query}");
            Assert.True(expected.SequenceEqual(Run(query, graph, AsWritten)), $"seed {seed} as written: {query}");
            rows += expected.Count;
        }

        Assert.True(rows > 3 * Queries, $"only {rows} rows were compared");
    }

    private static List<string> Run(string query, PropertyGraph graph, PlannerOptions options)
    {
        var table = CypherQuery.Parse(query).Run(graph, options: new CypherOptions { Planner = options });
        return [.. table.Select(row => string.Join(", ", row.Select(value => Show(value, table)))).Order(StringComparer.Ordinal)];
    }

    private static string Show(Value value, ResultTable table) =>
        value.IsNull ? "null" : value.Kind == ValueKind.List ? string.Join(' ', value.AsList.Select(table.Text)) : table.Text(value);
}
