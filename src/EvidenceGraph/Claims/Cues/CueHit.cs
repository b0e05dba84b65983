using EvidenceGraph.Text;

namespace EvidenceGraph.Claims.Cues;

/// <summary>A place in a sentence where a cue stands.</summary>
/// <param name="Cue">The cue.</param>
/// <param name="Span">Its words in the text.</param>
internal readonly record struct CueHit(Cue Cue, TextSpan Span);
