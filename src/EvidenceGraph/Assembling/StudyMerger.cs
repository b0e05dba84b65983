using EvidenceGraph.Claims;
using EvidenceGraph.Studies;

namespace EvidenceGraph.Assembling;

/// <summary>
/// Finds which documents describe the same study. They share an identifier; or they share a title of five words or more, their
/// years are equal or one is absent, and no identifiers conflict. The result depends on the documents, not on their order.
/// </summary>
internal sealed class StudyMerger
{
    private readonly Dictionary<string, StudyGroup> _groupOf = new(StringComparer.Ordinal);

    private StudyMerger(IReadOnlyList<Extraction> documents)
    {
        foreach (var document in documents)
            _groupOf.Add(document.Document.Sha256, new StudyGroup(document));
    }

    /// <summary>The studies of <paramref name="documents"/>, of which no two have the same SHA-256, ordered by id.</summary>
    public static IReadOnlyList<MergedStudy> Merge(IReadOnlyList<Extraction> documents)
    {
        var merger = new StudyMerger(documents);
        foreach (var sharing in Sharing(documents, document => StudyGroup.IdentifiersOf(document.Study)))
            merger.Join(merger.GroupsOf(sharing));
        foreach (var sharing in Sharing(documents, Titles))
            merger.JoinByTitle(merger.GroupsOf(sharing));
        return [.. merger._groupOf.Values.Distinct().Select(MergedStudy.Of).OrderBy(study => study.Facts.Id, StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Titles(Extraction document) =>
        document.Study.Title is { } title && TitleKey.Of(title) is var key && TitleKey.Tells(key) ? [key] : [];

    private static IEnumerable<List<Extraction>> Sharing(IReadOnlyList<Extraction> documents, Func<Extraction, IEnumerable<string>> keysOf)
    {
        var byKey = new SortedDictionary<string, List<Extraction>>(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            foreach (var key in keysOf(document))
            {
                if (!byKey.TryGetValue(key, out var sharing))
                    byKey.Add(key, sharing = []);
                sharing.Add(document);
            }
        }

        return byKey.Values.Where(sharing => sharing.Count > 1);
    }

    private List<StudyGroup> GroupsOf(List<Extraction> documents) =>
        [.. documents.Select(document => _groupOf[document.Document.Sha256]).Distinct()];

    // Where the bearers of a title cannot all be one, those of one year may be; where they cannot either, one of them has
    // identifiers that contradict another's, and those without any are told apart from both.
    private void JoinByTitle(List<StudyGroup> groups)
    {
        if (StudyGroup.CanBeOne(groups))
        {
            Join(groups);
            return;
        }

        foreach (var sameYear in groups.GroupBy(group => string.Join(',', group.Years)).Select(year => year.ToList()))
            Join(StudyGroup.CanBeOne(sameYear) ? sameYear : sameYear.FindAll(group => group.Identifiers.Count == 0));
    }

    private void Join(List<StudyGroup> groups)
    {
        if (groups.Count < 2)
            return;
        var largest = groups.MaxBy(group => group.Documents.Count)!;
        foreach (var group in groups.Where(group => group != largest))
        {
            foreach (var document in group.Documents)
                _groupOf[document.Document.Sha256] = largest;
            largest.Absorb(group);
        }
    }
}
