namespace EvidenceGraph.Vocabularies;

/// <summary>
/// A row of <c>ambiguous_names.tsv</c>: one meaning of a name that has several, or that often means something outside the vocabulary, and
/// what speaks for that meaning. The rows of one name together replace what the other tables say of it.
/// </summary>
/// <param name="Name">The name as printed; case counts as for any name.</param>
/// <param name="Meanings">The concepts it means; empty where this is a meaning outside the vocabulary.</param>
/// <param name="Otherwise">Whether this meaning is taken where no cue decides.</param>
/// <param name="OnlyDefined">Whether this meaning is taken only where the document defines the name so.</param>
/// <param name="For">Words that speak for it, near or anywhere in the document; a final <c>*</c> stands for any ending.</param>
/// <param name="Against">Words in the same sentence that speak against it.</param>
/// <param name="Beside">Patterns of what stands directly beside it and decides for it: <c>PM/_</c>, <c>_-ILD</c>, <c>#</c> for a figure.</param>
/// <param name="NotBeside">Patterns of what stands directly beside it and decides against it.</param>
public sealed record AmbiguousName(
    string Name,
    IReadOnlyList<(ConceptKind Kind, string Id)> Meanings,
    bool Otherwise,
    bool OnlyDefined,
    IReadOnlyList<string> For,
    IReadOnlyList<string> Against,
    IReadOnlyList<string> Beside,
    IReadOnlyList<string> NotBeside);
