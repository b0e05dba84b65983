using EvidenceGraph.Text;

namespace EvidenceGraph.Claims.Outcomes;

/// <summary>How many of how many improved, as a statement says it. Nothing in it was computed.</summary>
/// <param name="Improved">From 0 to <paramref name="Assessed"/>.</param>
/// <param name="Assessed">How many were looked at.</param>
/// <param name="Span">The words that state it; offsets in the document's text.</param>
internal readonly record struct ResponseCount(int Improved, int Assessed, TextSpan Span)
{
    /// <summary>Whether both numbers stand side by side ('5 of 14', 'all four'), so that nothing around them was asked.</summary>
    public bool IsPlain { get; init; }

    /// <summary>Whether it is said of those who were given placebo.</summary>
    public bool IsOfPlacebo { get; init; }
}
