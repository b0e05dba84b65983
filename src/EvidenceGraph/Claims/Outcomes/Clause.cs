namespace EvidenceGraph.Claims.Outcomes;

/// <summary>A stretch of a statement that holds together: tokens <c>[First, End)</c>.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Link">How it joins what goes before: <see cref="CueKind.Contrast"/>, <see cref="CueKind.Concession"/> or <see cref="CueKind.Clause"/>.</param>
internal readonly record struct Clause(int First, int End, CueKind Link);
