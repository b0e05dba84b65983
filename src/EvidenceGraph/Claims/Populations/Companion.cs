namespace EvidenceGraph.Claims.Populations;

/// <summary>What a disease that is listed beside another one is to the document.</summary>
internal enum Companion
{
    Titled,
    Aimed,
    Concluded,
    KnownOnly,
    Neither,
}
