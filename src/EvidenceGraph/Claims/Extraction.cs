using EvidenceGraph.Mentions;
using EvidenceGraph.Studies;

namespace EvidenceGraph.Claims;

/// <summary>All that was read from one document: a line of <c>extract</c>, and what <c>build</c> makes the graph from.</summary>
public sealed record Extraction(
    DocumentFacts Document,
    Study Study,
    IReadOnlyList<Abbreviation> Abbreviations,
    IReadOnlyList<ExtractedMention> Mentions,
    IReadOnlyList<Evidence> Evidence,
    IReadOnlyList<MechanismStatement> MechanismStatements);
