namespace EvidenceGraph.Studies.Reading;

/// <summary>What a phrase says of the study, and how strongly.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Weight">1 is a hint, 5 is plain, 9 settles it.</param>
internal readonly record struct CueVote(CueKind Kind, double Weight);
