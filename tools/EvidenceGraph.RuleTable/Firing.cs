using EvidenceGraph.Claims;

namespace EvidenceGraph.RuleTable;

/// <summary>An evidence item that was found in an annotated document.</summary>
/// <param name="IsGold">Whether the document is one of the field; else of a public benchmark.</param>
/// <param name="Document">The document's path.</param>
/// <param name="Evidence">The item, with its rule and cues.</param>
/// <param name="IsRight">Whether the annotation says so, too; null where it does not tell.</param>
internal sealed record Firing(bool IsGold, string Document, Evidence Evidence, bool? IsRight);
