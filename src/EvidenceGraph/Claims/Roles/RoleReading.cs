using EvidenceGraph.Claims.Cues;

namespace EvidenceGraph.Claims.Roles;

/// <summary>What a sentence makes of a group of drugs.</summary>
/// <param name="Role">The role; null where the drugs are no therapy here.</param>
/// <param name="Rule">The name of the rule that decided.</param>
/// <param name="Cue">The cue it decided by; null where it went by place alone.</param>
internal sealed record RoleReading(Role? Role, string Rule, CueHit? Cue)
{
    /// <summary>The outcome that the role brings with it: a therapy that failed did not help.</summary>
    public Outcome? Outcome { get; init; }
}
