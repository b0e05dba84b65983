namespace EvidenceGraph.Answers;

/// <summary>A study as the list under an answer shows it; what no document says is null.</summary>
internal sealed record StudyFacts
{
    public required string Id { get; init; }

    public required string? Title { get; init; }

    public required string Design { get; init; }

    public required bool Planned { get; init; }

    public required string? Journal { get; init; }

    public required long? Year { get; init; }

    public required long? Participants { get; init; }

    public required string? Tier { get; init; }

    /// <summary>Where a reader can look it up: DOI, else PubMed, else the registry's number.</summary>
    public required string? Link { get; init; }

    public required bool Retracted { get; init; }
}
