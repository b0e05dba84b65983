using EvidenceGraph.Claims.Reading;
using EvidenceGraph.Mentions;

namespace EvidenceGraph.Claims.Roles;

/// <summary>A drug named in a sentence, and what the sentence makes of it.</summary>
/// <param name="Mention">Where it is named.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="Group">The drugs that it is named with.</param>
/// <param name="Reading">Its role there.</param>
internal sealed record DrugUse(Mention Mention, SentenceReading Sentence, DrugGroup Group, RoleReading Reading)
{
    /// <summary>The id of the drug.</summary>
    public string Drug => Mention.Id;
}
