using EvidenceGraph.Claims.Cues;

namespace EvidenceGraph.Claims.Roles;

/// <summary>What the model of roles makes of a drug.</summary>
/// <param name="Role">The role.</param>
/// <param name="Uses">The places that say so; at least one.</param>
/// <param name="Rule">The feature that spoke for it most plainly.</param>
/// <param name="Cue">The words that spoke for it most plainly; null where none did.</param>
internal sealed record RoleJudgement(Role Role, List<DrugUse> Uses, string Rule, CueHit? Cue);
