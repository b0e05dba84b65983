using EvidenceGraph.Cli.Output;
using EvidenceGraph.Cypher;
using EvidenceGraph.Graph;
using Newtonsoft.Json.Linq;

namespace EvidenceGraph.Cli.Features;

/// <summary>Runs a query over a graph and prints what comes of it.</summary>
/// <param name="Graph">The graph.</param>
/// <param name="Format">The form of the rows.</param>
/// <param name="Streams">Where to.</param>
internal sealed record QueryRun(PropertyGraph Graph, OutputFormat Format, Streams Streams)
{
    /// <summary>How the query was understood, in words, above a table.</summary>
    public IReadOnlyList<string> Heading { get; init; } = [];

    /// <summary>Names that are no mistake although this graph does not have them.</summary>
    public IReadOnlySet<string> KnownNames { get; init; } = new HashSet<string>();

    /// <summary>What the JSON form begins with.</summary>
    public JObject Members { get; init; } = [];

    /// <summary>Prints the rows, or the plan where it is wanted; warnings go to standard error.</summary>
    /// <returns>The number of rows; 1 for a plan.</returns>
    /// <exception cref="CypherException">The query fails or reaches a limit.</exception>
    public int Print(CypherQuery query, IReadOnlyDictionary<string, Value> parameters, CypherOptions options, PlanWish plan)
    {
        if (plan == PlanWish.Explain || query.IsExplain)
            return Explain(query, options);
        var profiled = plan == PlanWish.Profile || query.IsProfile;
        using var interruption = new Interruption();
        var result = query.Run(Graph, parameters, options with { Cancellation = interruption.Token, Profile = profiled });
        Warn(result.Warnings);
        var rows = CypherRows.Of(result, Format);
        if (profiled)
            return PrintPlan(result.Plan);

        var members = new JObject(Members) { ["columns"] = new JArray(result.Columns) };
        ReportWriter.Write(new Report(Heading, members, rows), Format, Streams);
        if (rows.Rows.Count == 0)
            Streams.Error.WriteLine("nothing found: the graph has no such rows.");
        return rows.Rows.Count;
    }

    // A plan is looked at before the parameters are known; names are checked all the same.
    private int Explain(CypherQuery query, CypherOptions options)
    {
        var warnings = query.Check(Graph);
        if (options.Strict && warnings.Count > 0)
            throw new CommandException($"{warnings[0]} (--strict)");
        Warn(warnings);
        return PrintPlan(query.Explain(Graph));
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
