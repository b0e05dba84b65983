using System.Security.Cryptography.X509Certificates;

namespace EvidenceGraph.Neo4j.Connection;

/// <summary>How a server is spoken to.</summary>
internal sealed record ConnectionOptions
{
    public ServerLogin? Login { get; init; }

    /// <summary>The authorities to trust instead of the system's.</summary>
    public X509Certificate2Collection? Authorities { get; init; }

    /// <summary>How long to wait for the beginning of an answer, and for each further piece of it.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(2);

    public RetryOptions Retry { get; init; } = new();

    public CancellationToken Cancellation { get; init; }
}
