namespace EvidenceGraph.Claims.Populations;

/// <summary>Where a text names a disease.</summary>
internal enum Place
{
    Title,
    Conditions,
    Inclusion,
    Aside,
    Field,
    Aim,
    Background,
    Methods,
    Results,
    Conclusion,
    Body,
    Known,
}
