using EvidenceGraph.Claims;
using EvidenceGraph.Claims.Reading;
using EvidenceGraph.Claims.Roles;

namespace EvidenceGraph.OutcomeTrainer;

/// <summary>An annotated claim whose drug the document names: what the code is asked, and what it should answer.</summary>
/// <param name="Set">The name of the set it is from.</param>
/// <param name="Document">The number of the document in its set.</param>
/// <param name="Id">Names the document.</param>
/// <param name="Reading">The document.</param>
/// <param name="Claims">All claims of the document, this one among them.</param>
/// <param name="Claim">The claim as annotated.</param>
/// <param name="Accepted">The outcomes that are right.</param>
/// <param name="Hedged">The values of hedged that are right.</param>
/// <param name="Improved">How many improved, where annotated.</param>
/// <param name="Assessed">Of how many.</param>
/// <param name="Quote">The annotated quote.</param>
internal sealed record OutcomeCase(
    string Set, int Document, string Id, ClaimReading Reading, List<Claim> Claims, Claim Claim, IReadOnlyList<Outcome> Accepted, IReadOnlyList<bool> Hedged, int? Improved, int? Assessed, string? Quote);
