namespace EvidenceGraph.Vocabularies;

/// <summary>One row of a vocabulary table: something that can be named, with its names and identifiers.</summary>
/// <param name="Kind">The table it comes from.</param>
/// <param name="Id">Unique among the concepts of its kind: a slug, or an HGNC symbol for a target that is a gene product.</param>
/// <param name="Name">The preferred name.</param>
/// <param name="Synonyms">Further names, in the order of the table.</param>
/// <param name="Parents">Ids of the same kind that this one is a subtype (of a drug: a member) of.</param>
/// <param name="Parts">For a compound disease, the plain diseases that it is made of; else empty.</param>
/// <param name="PartAntibodies">For a compound disease, the antibodies that belong to it by name; else empty.</param>
/// <param name="Fields">The other filled columns by header (mondo, mesh, rxnorm, kind, notes …).</param>
public sealed record Concept(
    ConceptKind Kind,
    string Id,
    string Name,
    IReadOnlyList<string> Synonyms,
    IReadOnlyList<string> Parents,
    IReadOnlyList<string> Parts,
    IReadOnlyList<string> PartAntibodies,
    IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>Names that this project adds to those of the tables: other languages, typing habits. Marked <c>curator</c>; without identifiers.</summary>
    public IReadOnlyList<string> CuratorSynonyms { get; init; } = [];
}
