namespace EvidenceGraph.Questions;

/// <summary>Where a cue stands in a question.</summary>
/// <param name="Cue">The cue.</param>
/// <param name="First">Index of its first word.</param>
/// <param name="End">Index after its last word.</param>
internal readonly record struct CueHit(QuestionCue Cue, int First, int End);
