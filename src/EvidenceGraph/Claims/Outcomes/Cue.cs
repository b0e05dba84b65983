namespace EvidenceGraph.Claims.Outcomes;

/// <summary>A phrase of the table, found.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Weight">1 weak, 2 plain, 3 strong.</param>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index after its last token.</param>
internal readonly record struct Cue(CueKind Kind, int Weight, int First, int End);
