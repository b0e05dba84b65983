using EvidenceGraph.Graph;

namespace EvidenceGraph.Neo4j.Queries;

/// <summary>A reading query on its way to a server.</summary>
/// <param name="Text">The statement.</param>
/// <param name="Parameters">The values of its parameters.</param>
/// <param name="Timeout">How long the server may work on it; null for no limit.</param>
/// <param name="Cancellation">Gives it up.</param>
internal sealed record ServerQuery(string Text, IReadOnlyDictionary<string, Value> Parameters, TimeSpan? Timeout, CancellationToken Cancellation)
{
    /// <summary>The parameters as a request takes them.</summary>
    public (string Name, Value Value)[] Pairs => [.. Parameters.Select(one => (one.Key, one.Value))];
}
