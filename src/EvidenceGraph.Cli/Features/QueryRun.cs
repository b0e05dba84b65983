using EvidenceGraph.Cli.Output;
using EvidenceGraph.Cypher;
using EvidenceGraph.Graph;
using Newtonsoft.Json.Linq;

namespace EvidenceGraph.Cli.Features;

/// <summary>Runs a query and prints what comes of it, in the same bytes wherever it ran.</summary>
/// <param name="Engine">Where it runs.</param>
/// <param name="Format">The form of the rows.</param>
/// <param name="Streams">Where to.</param>
internal sealed record QueryRun(IQueryEngine Engine, OutputFormat Format, Streams Streams)
{
    /// <summary>How the query was understood, in words, above a table.</summary>
    public IReadOnlyList<string> Heading { get; init; } = [];

    /// <summary>Columns that a table for the eye leaves out.</summary>
    public IReadOnlyList<string> Details { get; init; } = [];

    /// <summary>Names that are no mistake although this graph does not have them.</summary>
    public IReadOnlySet<string> KnownNames { get; init; } = new HashSet<string>();

    /// <summary>What the JSON form begins with.</summary>
    public JObject Members { get; init; } = [];

    /// <summary>Prints the rows, or the plan where it is wanted; warnings go to standard error.</summary>
    /// <returns>The number of rows; 1 for a plan.</returns>
    /// <exception cref="CypherException">The query fails or reaches a limit.</exception>
    public int Print(CypherQuery query, IReadOnlyDictionary<string, Value> parameters, CypherOptions options, PlanWish plan)
    {
        using var interruption = new Interruption();
        var result = plan == PlanWish.Explain || query.IsExplain
            ? Engine.Explain(query, options)
            : Engine.Run(query, parameters, options with { Cancellation = interruption.Token, Profile = plan == PlanWish.Profile });
        Warn(result.Warnings);
        return result.Plan is null ? PrintRows(result) : PrintPlan(result.Plan);
    }

    private int PrintRows(QueryResult result)
    {
        var members = new JObject(Members) { ["columns"] = new JArray(result.Columns) };
        ReportWriter.Write(new Report(Heading, members, CypherRows.Of(result, Details, Format)), Format, Streams);
        if (result.Rows.Count == 0)
            Streams.Error.WriteLine("nothing found: the graph has no such rows.");
        return result.Rows.Count;
    }

    private int PrintPlan(string plan)
    {
        if (Format == OutputFormat.Json)
            Streams.Text.Write(new JObject(Members) { ["plan"] = new JArray(plan.TrimEnd().Split('\n')) }.ToString() + "\n");
        else
            Streams.Text.Write(plan.TrimEnd() + "\n");
        return 1;
    }

    private void Warn(IReadOnlyList<CypherWarning> warnings)
    {
        foreach (var warning in warnings)
        {
            if (!KnownNames.Contains(warning.Name))
                Streams.Error.WriteLine($"warning: {warning}");
        }
    }
}
