namespace EvidenceGraph.Studies.Reading;

/// <summary>A phrase of the cue table, found in a sentence.</summary>
/// <param name="Cue">The number of the phrase.</param>
/// <param name="First">Its first token, counted from the sentence's first.</param>
/// <param name="End">The token after it.</param>
internal readonly record struct CueMatch(int Cue, int First, int End);
