namespace EvidenceGraph.Claims.Populations;

/// <summary>Whom a statement is about: the most specific diseases and antibodies.</summary>
/// <param name="Diseases">Disease ids, ordinal order, no two of which one lies below the other.</param>
/// <param name="Antibodies">Antibody ids, ordinal order.</param>
internal sealed record Population(IReadOnlyList<string> Diseases, IReadOnlyList<string> Antibodies)
{
    /// <summary>Nobody.</summary>
    public static Population None { get; } = new([], []);
}
