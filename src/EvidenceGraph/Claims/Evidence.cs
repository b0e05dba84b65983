using EvidenceGraph.Text;

namespace EvidenceGraph.Claims;

/// <summary>One statement of a document about a drug in a population, with the words that carry it.</summary>
public sealed record Evidence
{
    /// <summary>Drug id.</summary>
    public required string Drug { get; init; }

    /// <summary>Ids of the diseases of the population, ordinal order.</summary>
    public required IReadOnlyList<string> Diseases { get; init; }

    /// <summary>Ids of the antibodies of the population, ordinal order.</summary>
    public required IReadOnlyList<string> Antibodies { get; init; }

    /// <summary>Ids of the drug's own mechanisms by vocabulary and of those the sentence states for it, ordinal order.</summary>
    public required IReadOnlyList<string> Mechanisms { get; init; }

    /// <summary>What the drug is to the statement.</summary>
    public required Role Role { get; init; }

    /// <summary>How it went.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>Whether the benefit is only supposed ('may improve').</summary>
    public bool Hedged { get; init; }

    /// <summary>Patients that the statement is about, as stated.</summary>
    public int? Participants { get; init; }

    /// <summary>How many improved, as stated.</summary>
    public int? Improved { get; init; }

    /// <summary>Of how many, as stated.</summary>
    public int? Assessed { get; init; }

    /// <summary>Drug ids it was compared with, ordinal order.</summary>
    public IReadOnlyList<string> Comparators { get; init; } = [];

    /// <summary>Drug ids given along with it, ordinal order.</summary>
    public IReadOnlyList<string> Concomitant { get; init; } = [];

    /// <summary>The quote's place: one sentence or two adjoining ones.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The quote: exactly the characters of <see cref="Span"/>.</summary>
    public required string Quote { get; init; }

    /// <summary>The role of the section it stands in, lower case; null where another extractor did not say.</summary>
    public string? Section { get; init; }

    /// <summary>The quote with the sentences around it.</summary>
    public string? Context { get; init; }

    /// <summary>The name of the rule that found it.</summary>
    public string? Rule { get; init; }

    /// <summary>The words that decided role and outcome, as printed.</summary>
    public IReadOnlyList<string> Cues { get; init; } = [];
}
