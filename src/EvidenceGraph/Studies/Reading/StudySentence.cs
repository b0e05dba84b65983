using EvidenceGraph.Documents;

namespace EvidenceGraph.Studies.Reading;

/// <summary>The tokens <c>[First, End)</c> of one sentence.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Role">What its section is for.</param>
/// <param name="Text">The text that its tokens point to.</param>
internal readonly record struct StudySentence(int First, int End, SectionRole Role, string Text);
