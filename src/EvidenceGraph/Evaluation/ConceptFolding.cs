using EvidenceGraph.Text;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Evaluation;

/// <summary>
/// The ids that a concept is counted as: a compound disease as its plain diseases, two ids of one thing as one
/// (<c>counted_as.tsv</c>), and what stands in no vocabulary (<c>new:…</c>) not at all.
/// </summary>
internal sealed class ConceptFolding(Vocabulary vocabulary)
{
    private const string WithoutEntry = "new:";
    private const string NotCounted = "-";

    private static readonly Dictionary<string, string> CountedAs =
        EmbeddedTable.Rows("counted_as.tsv").ToDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    public IEnumerable<string> Fold(ConceptKind kind, string id)
    {
        id = Same(id);
        var compound = kind == ConceptKind.Disease ? vocabulary.Find(kind, id) : null;
        var parts = compound is { Parts.Count: > 0 } or { PartAntibodies.Count: > 0 } ? compound.Parts : [id];
        return parts.Select(Same).Where(part => part != NotCounted && !part.StartsWith(WithoutEntry, StringComparison.Ordinal));
    }

    /// <summary>Whether an annotation may use the id: it has an entry, or says that it has none.</summary>
    public bool IsKnown(ConceptKind kind, string id) =>
        vocabulary.Find(kind, id) is not null || CountedAs.ContainsKey(id) || id.StartsWith(WithoutEntry, StringComparison.Ordinal);

    private static string Same(string id) => CountedAs.GetValueOrDefault(id, id);
}
