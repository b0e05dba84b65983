using EvidenceGraph.Claims;
using EvidenceGraph.Studies;

namespace EvidenceGraph.Assembling;

/// <summary>Documents that describe one study, while the merging goes on.</summary>
internal sealed class StudyGroup
{
    private static readonly string[] Kinds = ["doi:", "pmid:", "registry:"];

    public StudyGroup(Extraction document)
    {
        Documents.Add(document);
        Identifiers.UnionWith(IdentifiersOf(document.Study));
        if (document.Study.Year is { } year)
            Years.Add(year);
    }

    public List<Extraction> Documents { get; } = [];

    /// <summary>With the kind before each: <c>doi:…</c>, <c>pmid:…</c>, <c>registry:…</c>.</summary>
    public SortedSet<string> Identifiers { get; } = new(StringComparer.Ordinal);

    public SortedSet<int> Years { get; } = [];

    /// <summary>What a document says that identifies its study.</summary>
    public static IEnumerable<string> IdentifiersOf(Study study)
    {
        if (study.Doi is { Length: > 0 } doi)
            yield return "doi:" + doi.ToLowerInvariant();
        if (study.Pmid is { Length: > 0 } pmid)
            yield return "pmid:" + pmid;
        if (study.Registry is { Length: > 0 } registry)
            yield return "registry:" + registry.ToUpperInvariant();
    }

    /// <summary>
    /// Whether these can be one study as far as years and identifiers say: all years given have one in common, and no two
    /// groups have an identifier of one kind (they would have merged by it had it been the same).
    /// </summary>
    public static bool CanBeOne(IReadOnlyList<StudyGroup> groups)
    {
        foreach (var kind in Kinds)
        {
            if (groups.Count(group => group.Identifiers.Any(id => id.StartsWith(kind, StringComparison.Ordinal))) > 1)
                return false;
        }

        var dated = groups.Where(group => group.Years.Count > 0).ToList();
        return dated.Count == 0 || dated[0].Years.Any(year => dated.TrueForAll(group => group.Years.Contains(year)));
    }

    /// <summary>Takes over all that <paramref name="other"/> has.</summary>
    public void Absorb(StudyGroup other)
    {
        Documents.AddRange(other.Documents);
        Identifiers.UnionWith(other.Identifiers);
        Years.UnionWith(other.Years);
    }
}
