using EvidenceGraph.Text;

namespace EvidenceGraph.Mentions;

/// <summary>How a mention is meant, and by which words.</summary>
/// <param name="Assertion">Affirmed, negated or uncertain.</param>
/// <param name="Trigger">The words that decided; empty where none did.</param>
internal readonly record struct Judgement(Assertion Assertion, TextSpan Trigger);
