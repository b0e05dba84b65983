using EvidenceGraph.Claims.Cues;
using EvidenceGraph.Claims.Populations;
using EvidenceGraph.Text;

namespace EvidenceGraph.Claims.Roles;

/// <summary>A drug in a role for a population, with the places that say so; not yet judged for how it went.</summary>
/// <param name="Drug">Drug id.</param>
/// <param name="Role">The role.</param>
/// <param name="Population">For whom.</param>
/// <param name="Rule">The name of the rule that decided.</param>
/// <param name="Cue">The words that decided; null where it went by place.</param>
/// <param name="Uses">Where the drug is named for this, in order of place; at least one.</param>
internal sealed record Claim(string Drug, Role Role, Population Population, string Rule, CueHit? Cue, IReadOnlyList<DrugUse> Uses)
{
    /// <summary>The words that weighed most, in order of place; none where a rule decided.</summary>
    public IReadOnlyList<TextSpan> Words { get; init; } = [];
}
