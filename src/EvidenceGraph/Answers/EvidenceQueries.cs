using EvidenceGraph.Cypher;
using EvidenceGraph.Graph;

namespace EvidenceGraph.Answers;

/// <summary>Runs the saved queries that the program ships with, by name, wherever the graph is.</summary>
/// <param name="Engine">Where they run.</param>
/// <param name="Queries">Where they are kept.</param>
internal sealed record EvidenceQueries(IQueryEngine Engine, SavedQueries Queries)
{
    /// <summary>How they are run.</summary>
    public CypherOptions Options { get; init; } = CypherOptions.Default;

    /// <summary>
    /// Runs a query over an empty graph on another thread. A process that answers one question spends more time on compiling the
    /// code that runs queries than on running it: here that happens while the documents are read.
    /// </summary>
    public static void WarmUp(SavedQueries queries) => Task.Run(() =>
    {
        var saved = queries.Find("mechanisms-tried")!;
        new MemoryQueryEngine(new PropertyGraphBuilder().Build()).Run(CypherQuery.Parse(saved.Text), saved.Bind(new Dictionary<string, Value>()), CypherOptions.Default);
    });

    /// <summary>The query of that name.</summary>
    /// <exception cref="FileNotFoundException">There is none: the program is not installed whole.</exception>
    public SavedQuery Named(string name) => Queries.Find(name) ?? throw new FileNotFoundException($"The saved query '{name}' is missing.");

    /// <summary>Runs a query; all of its parameters are given.</summary>
    /// <exception cref="CypherException">It fails or reaches a limit.</exception>
    public QueryResult Run(SavedQuery query, IReadOnlyDictionary<string, Value> parameters) =>
        Engine.Run(CypherQuery.Parse(query.Text), parameters, Options);

    /// <summary>The statements of these evidence ids.</summary>
    public IReadOnlyDictionary<string, Statement> Statements(IEnumerable<string> ids)
    {
        var wanted = ids.Distinct(StringComparer.Ordinal).ToList();
        return wanted.Count == 0
            ? new Dictionary<string, Statement>()
            : NamedRow.Of(Run(Named("statements"), new Dictionary<string, Value> { ["evidence"] = Value.Strings(wanted) }))
                .Select(StatementOf).ToDictionary(statement => statement.Id, StringComparer.Ordinal);
    }

    private static Statement StatementOf(NamedRow row) => new()
    {
        Id = row.Text("evidence"),
        DrugId = row.Text("drugId"),
        Drug = row.Text("drug"),
        Role = row.Text("role"),
        Outcome = row.Text("outcome"),
        OutcomeInWords = row.Text("outcomeInWords"),
        Improved = row.NumberOrNull("improved"),
        Assessed = row.NumberOrNull("assessed"),
        Population = row.Text("population"),
        ComparedWith = row.Texts("comparedWith"),
        GivenAlong = row.Texts("givenAlong"),
        Quote = row.Text("quote"),
        Start = row.Number("start"),
        End = row.Number("end"),
        Document = row.Text("document"),
        Restated = row.Flag("restated"),
        Study = StudyOf(row),
    };

    private static StudyFacts StudyOf(NamedRow row) => new()
    {
        Id = row.Text("studyId"),
        Title = row.TextOrNull("study"),
        Design = row.Text("design"),
        Planned = row.Flag("planned"),
        Journal = row.TextOrNull("journal"),
        Year = row.NumberOrNull("year"),
        Participants = row.NumberOrNull("participants"),
        Tier = row.TextOrNull("tier"),
        Link = row.TextOrNull("link"),
        Retracted = row.Flag("retracted"),
    };
}
