using EvidenceGraph.Claims;
using EvidenceGraph.Graph;
using EvidenceGraph.Studies;
using static EvidenceGraph.Assembling.EvidenceSchema;

namespace EvidenceGraph.Assembling;

/// <summary>
/// Studies, documents, and <c>DESCRIBES</c> between them, which keeps what each document itself says of the study: the merged
/// values of the node can be made anew from these when further documents come.
/// </summary>
internal static class StudyNodes
{
    public static void Add(PropertyGraphBuilder graph, IReadOnlyList<MergedStudy> studies)
    {
        foreach (var study in studies)
        {
            graph.AddNode(
                study.Facts.Id,
                [Label.Study],
                [.. Facts(study.Facts), (Key.Tier, study.Tier.ToString()), (Key.Identifiers, Value.Strings(study.Identifiers))]);
            foreach (var document in study.Documents)
            {
                AddDocument(graph, document.Document);
                var (start, end) = (document.Document.Sha256, study.Facts.Id);
                graph.AddRelationship(
                    StableIds.OfRelationship(start, Relation.Describes, end),
                    Relation.Describes,
                    start,
                    end,
                    [(Key.StudyId, document.Study.Id), .. Facts(document.Study)]);
            }
        }
    }

    private static void AddDocument(PropertyGraphBuilder graph, DocumentFacts document) =>
        graph.AddNode(
            document.Sha256,
            [Label.Document],
            (Key.Path, document.Path),
            (Key.Format, document.Format),
            (Key.Title, document.Title),
            (Key.Language, document.Language),
            (Key.Url, document.Url),
            (Key.Restated, document.Restated));

    private static IEnumerable<(string, Value)> Facts(Study study) =>
    [
        (Key.Title, study.Title),
        (Key.Design, Words.Of(study.Design)),
        (Key.Phase, study.Phase),
        (Key.Planned, study.Planned),
        (Key.Controlled, study.Controlled),
        (Key.Participants, study.Participants),
        (Key.FollowUp, study.FollowUp),
        (Key.Year, study.Year),
        (Key.Journal, study.Journal),
        (Key.Doi, study.Doi),
        (Key.Pmid, study.Pmid),
        (Key.Registry, study.Registry),
        (Key.Retracted, study.Retracted),
    ];
}
