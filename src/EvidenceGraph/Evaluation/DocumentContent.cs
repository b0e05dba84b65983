using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Evaluation;

/// <summary>One document as annotation and extraction are compared: concepts as sets, claims by their keys, each fact of the study as text.</summary>
/// <param name="Concepts">Ids by <see cref="ConceptKind"/>, from disease to mechanism.</param>
/// <param name="Claims">The first claim of each key.</param>
/// <param name="Study">By <see cref="StudyField"/> the values that are accepted; null among them where nothing is to be said.</param>
internal sealed record DocumentContent(
    IReadOnlyList<IReadOnlySet<string>> Concepts, IReadOnlyDictionary<ClaimKey, ClaimContent> Claims, IReadOnlyList<IReadOnlyList<string?>> Study)
{
    /// <summary>The kinds of concepts that are compared: targets follow from mechanisms.</summary>
    public const int Kinds = (int)ConceptKind.Mechanism + 1;

    /// <summary>A document that nothing was read from.</summary>
    public static DocumentContent Empty { get; } = new(
        [.. Enumerable.Range(0, Kinds).Select(_ => new HashSet<string>())],
        new Dictionary<ClaimKey, ClaimContent>(),
        [.. Enum.GetValues<StudyField>().Select(_ => (string?[])[null])]);
}
