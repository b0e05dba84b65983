namespace EvidenceGraph.Claims.Cues;

/// <summary>Words that decide what a drug or a disease is to a sentence.</summary>
/// <param name="Phrase">The words as printed in the table: lower case, <c>a/b</c> for alternatives.</param>
/// <param name="Sense">What they say.</param>
/// <param name="Reach">Where the named thing stands to them.</param>
/// <param name="Language">Two-letter code.</param>
internal sealed record Cue(string Phrase, CueSense Sense, CueReach Reach, string Language);
