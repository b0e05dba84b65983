using EvidenceGraph.Text;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Mentions;

/// <summary>A place where a concept is named. Two concepts named by the same words are two mentions with one span.</summary>
/// <param name="Kind">The kind of the concept.</param>
/// <param name="Id">Its id in the vocabulary.</param>
/// <param name="Span">The words.</param>
/// <param name="Sentence">The index of the sentence it begins in.</param>
/// <param name="Assertion">Affirmed, negated or uncertain.</param>
public sealed record Mention(ConceptKind Kind, string Id, TextSpan Span, int Sentence, Assertion Assertion);
