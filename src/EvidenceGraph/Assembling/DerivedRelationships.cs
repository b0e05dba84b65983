using EvidenceGraph.Claims;
using EvidenceGraph.Graph;
using static EvidenceGraph.Assembling.EvidenceSchema;

namespace EvidenceGraph.Assembling;

/// <summary>
/// The short relationships that people walk: <c>TREATS</c>, and <c>REPORTED_IN</c> from drugs and diseases. Each lists the
/// evidence that it stands for, and asserts nothing that these do not.
/// </summary>
internal static class DerivedRelationships
{
    public static void Add(PropertyGraphBuilder graph, IReadOnlyList<EvidenceItem> items)
    {
        foreach (var ((drug, disease), pair) in ByPair(items, item => item.Evidence.Diseases.Select(disease => (item.Evidence.Drug, disease))))
        {
            if (pair.Exists(item => Treatment.IsMadeBy(item.Evidence.Role)))
                graph.AddRelationship(StableIds.OfRelationship(drug, Relation.Treats, disease), Relation.Treats, drug, disease, Properties(Treatment.Of(pair)));
        }

        foreach (var ((concept, study), pair) in ByPair(items, item => item.Evidence.Diseases.Prepend(item.Evidence.Drug).Select(concept => (concept, item.Study.Facts.Id))))
        {
            graph.AddRelationship(
                StableIds.OfRelationship(concept, Relation.ReportedIn, study),
                Relation.ReportedIn,
                concept,
                study,
                (Key.Roles, Value.Strings(pair.Select(item => Words.Of(item.Evidence.Role)).Distinct().Order(StringComparer.Ordinal))),
                (Key.Evidence, Value.Strings(pair.Select(item => item.Id))));
        }
    }

    private static Dictionary<(string, string), List<EvidenceItem>> ByPair(
        IReadOnlyList<EvidenceItem> items, Func<EvidenceItem, IEnumerable<(string, string)>> pairsOf)
    {
        var byPair = new Dictionary<(string, string), List<EvidenceItem>>();
        foreach (var item in items)
        {
            foreach (var pair in pairsOf(item))
            {
                if (!byPair.TryGetValue(pair, out var list))
                    byPair.Add(pair, list = []);
                list.Add(item);
            }
        }

        return byPair;
    }

    private static IEnumerable<(string, Value)> Properties(Treatment treatment) =>
    [
        (Key.Studies, treatment.Studies),
        (Key.Planned, treatment.Planned),
        (Key.Beneficial, treatment.Beneficial),
        (Key.Hedged, treatment.Hedged),
        (Key.Mixed, treatment.Mixed),
        (Key.NoBenefit, treatment.NoBenefit),
        (Key.Harmful, treatment.Harmful),
        (Key.Unreported, treatment.Unreported),
        (Key.Patients, treatment.Patients),
        (Key.Improved, treatment.Improved),
        (Key.Assessed, treatment.Assessed),
        (Key.Approved, treatment.Approved),
        (Key.BestTier, treatment.BestTier?.ToString()),
        (Key.FirstYear, treatment.FirstYear),
        (Key.LatestYear, treatment.LatestYear),
        (Key.Antibodies, Value.Strings(treatment.Antibodies)),
        (Key.Evidence, Value.Strings(treatment.Evidence)),
        (Key.Predicate, PredicateRule.Predicate(treatment.Rule)),
        (Key.PredicateRule, treatment.Rule),
        (Key.Summary, treatment.Summary),
    ];
}
