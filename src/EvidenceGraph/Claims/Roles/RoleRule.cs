using EvidenceGraph.Claims.Cues;

namespace EvidenceGraph.Claims.Roles;

/// <summary>A rule that reads a role off a cue near the drugs.</summary>
/// <param name="Name">Its name in <see cref="Evidence.Rule"/>.</param>
/// <param name="Sense">The cues it looks for.</param>
/// <param name="Words">How many words may stand between the cue and the drugs.</param>
/// <param name="Own">The role in a sentence on the study's own patients; null: no therapy.</param>
/// <param name="Known">The role in a sentence on what is known; null: no therapy.</param>
/// <param name="Outcome">The outcome that the role brings with it; null: none.</param>
internal sealed record RoleRule(string Name, CueSense Sense, int Words, Role? Own, Role? Known, Outcome? Outcome = null);
