using EvidenceGraph.Claims;

namespace EvidenceGraph.Evaluation;

/// <summary>What is compared on a claim that both sides make.</summary>
/// <param name="Outcomes">The outcomes that are accepted; of an extraction the one it found.</param>
/// <param name="Hedged">Likewise whether the benefit is only supposed.</param>
/// <param name="Antibodies">Ids of the population's antibodies.</param>
/// <param name="Improved">How many improved, where stated.</param>
/// <param name="Assessed">Of how many, where stated.</param>
/// <param name="Quote">The words that carry it, or none.</param>
internal sealed record ClaimContent(
    IReadOnlyList<Outcome> Outcomes, IReadOnlyList<bool> Hedged, IReadOnlySet<string> Antibodies, int? Improved, int? Assessed, string? Quote);
