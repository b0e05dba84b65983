using EvidenceGraph.Claims;
using EvidenceGraph.Graph;
using static EvidenceGraph.Assembling.EvidenceSchema;

namespace EvidenceGraph.Assembling;

/// <summary>Each evidence as a node that leads to its drug, its population, its study and its document.</summary>
internal static class EvidenceNodes
{
    public static void Add(PropertyGraphBuilder graph, IReadOnlyList<EvidenceItem> items)
    {
        foreach (var item in items)
        {
            graph.AddNode(item.Id, [Label.Evidence], Properties(item.Evidence));
            Join(graph, item, Relation.OfDrug, item.Evidence.Drug);
            foreach (var disease in item.Evidence.Diseases)
                Join(graph, item, Relation.InDisease, disease);
            foreach (var antibody in item.Evidence.Antibodies)
                Join(graph, item, Relation.WithAntibody, antibody);
            Join(graph, item, Relation.ReportedIn, item.Study.Facts.Id);
            Join(graph, item, Relation.QuotedFrom, item.Document);
        }
    }

    private static void Join(PropertyGraphBuilder graph, EvidenceItem item, string type, string end) =>
        graph.AddRelationship(StableIds.OfRelationship(item.Id, type, end), type, item.Id, end);

    private static IEnumerable<(string, Value)> Properties(Evidence evidence) =>
    [
        (Key.Role, Words.Of(evidence.Role)),
        (Key.Outcome, Words.Of(evidence.Outcome)),
        (Key.Hedged, evidence.Hedged),
        (Key.Participants, evidence.Participants),
        (Key.Improved, evidence.Improved),
        (Key.Assessed, evidence.Assessed),
        (Key.Comparators, Value.Strings(evidence.Comparators)),
        (Key.Concomitant, Value.Strings(evidence.Concomitant)),
        (Key.Mechanisms, Value.Strings(evidence.Mechanisms)),
        (Key.Quote, evidence.Quote),
        (Key.Start, evidence.Span.Start),
        (Key.End, evidence.Span.End),
        (Key.Section, evidence.Section),
        (Key.Context, evidence.Context),
        (Key.Rule, evidence.Rule),
        (Key.Cues, Value.Strings(evidence.Cues)),
    ];
}
