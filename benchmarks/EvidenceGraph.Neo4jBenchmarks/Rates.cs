using System.Globalization;

namespace EvidenceGraph.Neo4jBenchmarks;

/// <summary>What a writer did.</summary>
/// <param name="Name">Who wrote.</param>
/// <param name="Nodes">Nodes written.</param>
/// <param name="NodeSeconds">In how long.</param>
/// <param name="Relationships">Relationships written.</param>
/// <param name="RelationshipSeconds">In how long.</param>
/// <param name="Client">Seconds of processor time of the writer.</param>
/// <param name="Server">Seconds of processor time of the server.</param>
internal sealed record Rates(string Name, double Nodes, double NodeSeconds, double Relationships, double RelationshipSeconds, double Client, double Server)
{
    public double Seconds => NodeSeconds + RelationshipSeconds;

    public double PerSecond => (Nodes + Relationships) / Seconds;

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Name,-38} {PerSecond,8:N0} rows/s  {Seconds,6:F1} s  nodes {Nodes / NodeSeconds,7:N0}/s  relationships {Relationships / RelationshipSeconds,7:N0}/s  processor: writer {Client,5:F1} s, server {Server,6:F1} s");
}
