using EvidenceGraph.Cypher.Planning;

namespace EvidenceGraph.Cypher;

/// <summary>How a query is run.</summary>
public sealed record CypherOptions
{
    /// <summary>Unknown names are warnings; default limits.</summary>
    public static readonly CypherOptions Default = new();

    /// <summary>Whether a label, type or property that the graph does not have is an error.</summary>
    public bool Strict { get; init; }

    /// <summary>Whether to count the rows of each step, as PROFILE does.</summary>
    public bool Profile { get; init; }

    /// <summary>What the query may use.</summary>
    public QueryLimits Limits { get; init; } = QueryLimits.Default;

    /// <summary>Stops the query between two rows or hops.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>What <c>date()</c> and <c>datetime()</c> give; the moment of running where null.</summary>
    public DateTimeOffset? Now { get; init; }

    internal PlannerOptions Planner { get; init; } = PlannerOptions.Default;
}
