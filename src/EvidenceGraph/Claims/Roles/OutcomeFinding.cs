using EvidenceGraph.Claims.Reading;
using EvidenceGraph.Text;

namespace EvidenceGraph.Claims.Roles;

/// <summary>How it went, and the sentence that says so.</summary>
/// <param name="Outcome">How it went.</param>
/// <param name="Hedged">Whether that is only supposed.</param>
/// <param name="Sentence">The sentence that says so; null where none does.</param>
/// <param name="Cues">The words that decided.</param>
internal sealed record OutcomeFinding(Outcome Outcome, bool Hedged, SentenceReading? Sentence, IReadOnlyList<TextSpan> Cues)
{
    /// <summary>How much the manner of the statement weighs: a comparison is the result of a trial, a death or a harm stands beside it.</summary>
    public int Weight { get; init; }

    /// <summary>Nothing is said.</summary>
    public static OutcomeFinding None { get; } = new(Outcome.Unreported, false, null, []);
}
