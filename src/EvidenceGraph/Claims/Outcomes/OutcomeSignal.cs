using EvidenceGraph.Text;

namespace EvidenceGraph.Claims.Outcomes;

/// <summary>What a statement says of how it went.</summary>
internal readonly record struct OutcomeSignal
{
    /// <summary>A statement that says nothing of it.</summary>
    public static readonly OutcomeSignal None = new() { Cues = [] };

    /// <summary>How it went; <see cref="Outcome.Unreported"/> where the statement does not say.</summary>
    public Outcome Outcome { get; init; }

    /// <summary>Whether that is only supposed ('may improve'). Never set with <see cref="Outcome.Unreported"/>.</summary>
    public bool Hedged { get; init; }

    /// <summary>In what manner it is said; plans and advice have a kind and no outcome.</summary>
    public StatementKind Kind { get; init; }

    /// <summary>How plainly it is said, 0 to 1: 0 where nothing is, about 0.6 for one plain cue, less where cues conflict.</summary>
    public double Confidence { get; init; }

    /// <summary>Whether the result is that of the other side of a comparison, turned round: 'B was inferior to A' read for A.</summary>
    public bool FromOtherSide { get; init; }

    /// <summary>Which way the weightiest change went.</summary>
    public Direction Direction { get; init; }

    /// <summary>Where the words stand that decided, in order; offsets in the document's text.</summary>
    public required IReadOnlyList<TextSpan> Cues { get; init; }
}
