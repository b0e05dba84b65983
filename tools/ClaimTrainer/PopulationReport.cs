using EvidenceGraph.Claims.Populations;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.ClaimTrainer;

/// <summary>Counts how often populations are found right.</summary>
internal sealed class PopulationReport
{
    private sealed class Count
    {
        public int Right, Added, Missed, Unnamed, Exact, Documents;
    }

    private readonly SortedDictionary<string, Count> _counts = new(StringComparer.Ordinal);

    /// <summary>Adds a document, in the groups that it is in.</summary>
    public void Add(PopulationDocument document, Population found, bool show, params ReadOnlySpan<string> groups)
    {
        foreach (var kind in new[] { ConceptKind.Disease, ConceptKind.Antibody })
        {
            var own = document.Own(kind);
            var ids = (kind == ConceptKind.Disease ? found.Diseases : found.Antibodies).Select(id => document.Plain(kind, id)).Distinct().ToList();
            var added = ids.Where(id => document.Label(kind, id) == 0).ToList();
            var missed = own.Where(id => !ids.Contains(id)).Order(StringComparer.Ordinal).ToList();
            var named = (kind == ConceptKind.Disease ? document.Diseases : document.Antibodies).Select(one => document.Plain(kind, one.Id)).ToHashSet();
            foreach (var group in groups)
            {
                var key = $"{kind,-9} {group}";
                var count = _counts.TryGetValue(key, out var there) ? there : _counts[key] = new Count();
                count.Right += own.Count - missed.Count;
                count.Added += added.Count;
                count.Missed += missed.Count;
                count.Unnamed += missed.Count(id => !named.Contains(id));
                count.Exact += added.Count + missed.Count == 0 ? 1 : 0;
                count.Documents++;
            }

            if (show && added.Count + missed.Count > 0)
                Console.WriteLine($"{document.Gold.Id} {document.Reading.Study.Design} {document.Reading.Document.Language} {kind}: added {string.Join(" ", added)}; missed {string.Join(" ", missed.Select(id => named.Contains(id) ? id : "!" + id))}; all {string.Join(" ", ids)}");
        }
    }

    public void Print()
    {
        foreach (var (key, c) in _counts)
        {
            var (precision, recall) = (c.Right / Math.Max(1.0, c.Right + c.Added), c.Right / Math.Max(1.0, c.Right + c.Missed));
            Console.WriteLine($"{key,-20} P {precision:F3} R {recall:F3} (of named {c.Right / Math.Max(1.0, c.Right + c.Missed - c.Unnamed):F3}) F1 {2 * precision * recall / Math.Max(1e-9, precision + recall):F3} exact {c.Exact / (double)c.Documents:F3} of {c.Documents}");
        }
    }
}
