using EvidenceGraph.Mentions;
using EvidenceGraph.Text;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Claims;

/// <summary>A mention with its words, as it leaves the reading wing.</summary>
public sealed record ExtractedMention(ConceptKind Kind, string Id, string Text, TextSpan Span, Assertion Assertion);
