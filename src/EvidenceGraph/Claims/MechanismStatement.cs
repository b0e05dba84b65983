using EvidenceGraph.Text;

namespace EvidenceGraph.Claims;

/// <summary>A document's own statement that a drug acts by a mechanism ('tacrolimus, a calcineurin inhibitor').</summary>
/// <param name="Drug">Drug id.</param>
/// <param name="Mechanism">Mechanism id.</param>
/// <param name="Span">Where the words stand.</param>
/// <param name="Quote">The words.</param>
public sealed record MechanismStatement(string Drug, string Mechanism, TextSpan Span, string Quote);
