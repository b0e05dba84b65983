using EvidenceGraph.Documents;

namespace EvidenceGraph.Claims.Reading;

/// <summary>What the labelled fields of a registry record say, told by their labels.</summary>
internal static class RegistryField
{
    private static readonly string[] Conditions = ["condition", "disease", "indication"];
    private static readonly string[] Therapies = ["treatment", "intervention", "drug", "arm", "biological", "procedure", "behavioral", "device"];
    private static readonly string[] Inclusion = ["inclusion", "people", "population", "who can"];
    private static readonly string[] Aside = ["exclusion", "left out", "outcome", "measure", "criteria", "keyword", "sponsor"];

    /// <summary>Whether the field lists the diseases under study.</summary>
    public static bool IsCondition(Section section) => Is(section, Conditions);

    /// <summary>Whether the field lists the therapies under study.</summary>
    public static bool IsTherapy(Section section) => Is(section, Therapies);

    /// <summary>Whether the field says who can take part.</summary>
    public static bool IsInclusion(Section section) => Is(section, Inclusion);

    /// <summary>Whether what the field names is neither given nor studied: outcomes, reasons to keep out.</summary>
    public static bool IsAside(Section section) => Is(section, Aside);

    private static bool Is(Section section, string[] labels)
    {
        if (section is not { Role: SectionRole.Registry, Heading: { } heading })
            return false;
        foreach (var label in labels)
        {
            if (heading.Contains(label, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
