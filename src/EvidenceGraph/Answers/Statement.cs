namespace EvidenceGraph.Answers;

/// <summary>One piece of evidence as the list under an answer shows it; what no document says is null.</summary>
internal sealed record Statement
{
    public required string Id { get; init; }

    public required string DrugId { get; init; }

    /// <summary>The drug's name.</summary>
    public required string Drug { get; init; }

    public required string Role { get; init; }

    /// <summary>The outcome as the model writes it: <c>no-benefit</c>.</summary>
    public required string Outcome { get; init; }

    /// <summary>The outcome in words that hide neither doubt nor plan: 'beneficial (hedged, title only)'.</summary>
    public required string OutcomeInWords { get; init; }

    public required long? Improved { get; init; }

    public required long? Assessed { get; init; }

    /// <summary>'dermatomyositis + interstitial lung disease, anti-MDA5 antibody'.</summary>
    public required string Population { get; init; }

    /// <summary>Names of drugs.</summary>
    public required IReadOnlyList<string> ComparedWith { get; init; }

    /// <summary>Names of drugs.</summary>
    public required IReadOnlyList<string> GivenAlong { get; init; }

    public required string Quote { get; init; }

    /// <summary>Where the quote begins in the document's text, in UTF-16 code units.</summary>
    public required long Start { get; init; }

    /// <summary>Where it ends.</summary>
    public required long End { get; init; }

    /// <summary>The document's path.</summary>
    public required string Document { get; init; }

    public required bool Restated { get; init; }

    public required StudyFacts Study { get; init; }
}
