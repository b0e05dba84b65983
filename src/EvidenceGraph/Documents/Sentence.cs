using EvidenceGraph.Text;

namespace EvidenceGraph.Documents;

/// <summary>A sentence of a document, without the white space around it. Sentences are in order and do not overlap.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Section">The index of its section in <see cref="Document.Sections"/>.</param>
public readonly record struct Sentence(TextSpan Span, int Section);
