namespace EvidenceGraph.Studies.Publication;

/// <summary>When, where and under which numbers a document was published; null is what it does not say. Retracted is what a notice marks.</summary>
internal sealed record PublicationFacts(int? Year, string? Journal, string? Doi, string? Pmid, RegistryNumber? Registry, bool IsRetracted);
