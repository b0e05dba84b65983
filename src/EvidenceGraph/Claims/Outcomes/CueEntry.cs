namespace EvidenceGraph.Claims.Outcomes;

/// <summary>One row of <c>outcome_cues.tsv</c>.</summary>
/// <param name="Kind">Column <c>effect</c>.</param>
/// <param name="Weight">1 weak, 2 plain, 3 strong.</param>
internal readonly record struct CueEntry(CueKind Kind, int Weight);
