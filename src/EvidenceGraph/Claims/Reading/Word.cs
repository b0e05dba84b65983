namespace EvidenceGraph.Claims.Reading;

/// <summary>A run of letters and digits in a sentence.</summary>
/// <param name="Start">Its first character in the text.</param>
/// <param name="End">The one after its last.</param>
/// <param name="Number">Its number among the words of the cue table; 0 where it is none.</param>
internal readonly record struct Word(int Start, int End, int Number);
