namespace EvidenceGraph.Neo4j.Connection;

/// <summary>How often, and how long, a failure that may pass is waited for.</summary>
internal sealed record RetryOptions
{
    /// <summary>Attempts after the first; the waits between them double, up to <see cref="LongestDelay"/>, with jitter: about a minute and a half in all.</summary>
    public int Attempts { get; init; } = 12;

    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromMilliseconds(250);

    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Is told what failed before each wait.</summary>
    public Action<ServerException>? Failed { get; init; }
}
