namespace EvidenceGraph.Claims.Populations;

/// <summary>Names that stand side by side in a sentence, no more than 'and' or an article between them ('DM and an ILD').</summary>
/// <param name="Left">The index of their first word.</param>
/// <param name="Right">The index after their last word.</param>
/// <param name="Count">How many there are.</param>
internal sealed record NameList(int Left, int Right, int Count)
{
    /// <summary>What they name.</summary>
    public List<NamedConcept> Members { get; } = [];
}
