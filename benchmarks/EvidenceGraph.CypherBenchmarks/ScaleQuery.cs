using EvidenceGraph.Graph;

namespace EvidenceGraph.CypherBenchmarks;

/// <summary>A query that both engines are asked.</summary>
/// <param name="Name">What the report calls it.</param>
/// <param name="Text">The query.</param>
/// <param name="Runs">The parameters of each run of a round.</param>
/// <param name="Floor">How many times faster than the server it should be.</param>
internal sealed record ScaleQuery(string Name, string Text, IReadOnlyList<IReadOnlyDictionary<string, Value>> Runs, double Floor)
{
    /// <summary>Whether the rows come in an order of their own; else any rows of that number are right.</summary>
    public bool IsOrdered => Text.Contains("ORDER BY", StringComparison.Ordinal) || !Text.Contains("LIMIT", StringComparison.Ordinal);
}
