using EvidenceGraph.Claims.Reading;
using EvidenceGraph.Documents;

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

/// <summary>Tells the place of a sentence.</summary>
internal static class Places
{
    /// <summary>The place of <paramref name="sentence"/>.</summary>
    public static Place Of(ClaimReading reading, SentenceReading sentence)
    {
        if (sentence.Role == SectionRole.Title)
            return Place.Title;
        if (sentence.Role == SectionRole.Registry)
            return OfField(reading.SectionOf(sentence));
        if (sentence.Zone == Zone.Background)
            return Place.Known;
        if (sentence.IsAim)
            return Place.Aim;
        return sentence.Role switch
        {
            SectionRole.Background => Place.Background,
            SectionRole.Methods => Place.Methods,
            SectionRole.Results => Place.Results,
            SectionRole.Conclusion => Place.Conclusion,
            _ => Place.Body,
        };
    }

    private static Place OfField(Section field)
    {
        if (RegistryField.IsCondition(field))
            return Place.Conditions;
        if (RegistryField.IsInclusion(field))
            return Place.Inclusion;
        return RegistryField.IsAside(field) ? Place.Aside : Place.Field;
    }
}
