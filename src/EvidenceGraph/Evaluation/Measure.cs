namespace EvidenceGraph.Evaluation;

/// <summary>What is measured, in the order in which it is printed: sets first, then how often a value is right.</summary>
internal enum Measure
{
    Diseases,
    Antibodies,
    Drugs,
    Mechanisms,
    Pairs,
    Evidence,
    Investigated,
    Outcome,
    Hedged,
    PopulationAntibodies,
    Counts,
    StudyDesign,
    StudyPlanned,
    StudyParticipants,
    StudyFollowUp,
    StudyYear,
    StudyDoi,
    StudyRegistry,
}
