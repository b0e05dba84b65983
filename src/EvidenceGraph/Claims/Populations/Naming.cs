using EvidenceGraph.Mentions;

namespace EvidenceGraph.Claims.Populations;

/// <summary>One place where a text names a disease or an antibody.</summary>
/// <param name="In">The sentence.</param>
/// <param name="Mention">The name.</param>
/// <param name="Left">The index of the first word of the names that stand side by side with it ('DM and ILD').</param>
/// <param name="Right">The index after their last word.</param>
/// <param name="Listed">How many stand side by side.</param>
/// <param name="IsPart">Whether the name is a compound of which this is a part.</param>
internal sealed record Naming(NamingSentence In, Mention Mention, int Left, int Right, int Listed, bool IsPart);
