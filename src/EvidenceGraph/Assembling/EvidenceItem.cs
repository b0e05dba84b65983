using EvidenceGraph.Claims;

namespace EvidenceGraph.Assembling;

/// <summary>An evidence with what places it in the graph.</summary>
/// <param name="Id">See <see cref="StableIds"/>.</param>
/// <param name="Evidence">What was said.</param>
/// <param name="Document">SHA-256 of the document that says it.</param>
/// <param name="Study">The study that it is reported in.</param>
internal sealed record EvidenceItem(string Id, Evidence Evidence, string Document, MergedStudy Study);
