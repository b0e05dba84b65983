namespace EvidenceGraph.Claims.Populations;

/// <summary>How a disease stands to another one that the document names, of which one is a subtype of the other.</summary>
internal enum Kin
{
    NarrowerTitled,
    NarrowerCommoner,
    NarrowerRarer,
    WiderTitled,
    WiderCommoner,
    WiderRarer,
}
