namespace EvidenceGraph.Evaluation;

/// <summary>The facts of a study that are compared, in the order in which they are printed.</summary>
internal enum StudyField
{
    Design,
    Planned,
    Participants,
    FollowUp,
    Year,
    Doi,
    Registry,
}
