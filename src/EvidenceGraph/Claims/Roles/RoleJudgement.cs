namespace EvidenceGraph.Claims.Roles;

/// <summary>What the model of roles makes of a drug.</summary>
/// <param name="Role">The role.</param>
/// <param name="Uses">The places that say so, in order; at least one.</param>
/// <param name="Plainest">The place that says so most plainly.</param>
internal sealed record RoleJudgement(Role Role, IReadOnlyList<DrugUse> Uses, DrugUse Plainest);
