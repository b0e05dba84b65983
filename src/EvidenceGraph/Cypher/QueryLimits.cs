namespace EvidenceGraph.Cypher;

/// <summary>What a query may use before it is stopped.</summary>
public sealed record QueryLimits
{
    /// <summary>No time limit, a hundred million rows returned, and about two gigabytes kept at a time.</summary>
    public static readonly QueryLimits Default = new();

    /// <summary>How long it may run; no limit where it is null.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>How many rows it may return.</summary>
    public long MostRows { get; init; } = 100_000_000;

    /// <summary>How many bytes it may use, as far as the runtime knows them; a quarter of what the machine or its container has where it is null.</summary>
    public long? MostBytes { get; init; }

    /// <summary>How many values it may keep at a time for sorting, grouping, lists and paths; 16 bytes each and what they refer to.</summary>
    public long MostValues { get; init; } = 128_000_000;

    /// <summary>What is said where the caller stops it.</summary>
    internal const string CancelledSentence = "the query was cancelled.";

    /// <summary>What is said where <see cref="Timeout"/> is reached.</summary>
    internal string TimeoutSentence => FormattableString.Invariant($"the query ran longer than {Timeout.GetValueOrDefault().TotalSeconds:0.###} s. Narrow it down, bound its variable lengths, or raise the limit.");

    /// <summary>What is said where <see cref="MostRows"/> is reached.</summary>
    internal string RowsSentence => FormattableString.Invariant($"the query returns more than {MostRows:N0} rows. Add LIMIT, or raise the limit.");
}
