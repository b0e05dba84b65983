using EvidenceGraph.Claims.Reading;
using EvidenceGraph.Documents;

namespace EvidenceGraph.Claims.Roles.Features;

/// <summary>Where a text names a drug.</summary>
internal enum StoryPlace
{
    Title,
    TherapyField,
    AsideField,
    InclusionField,
    Field,
    Aim,
    Background,
    Methods,
    Results,
    Conclusion,
    Body,

    // What others found, by the same sections.
    KnownBackground,
    KnownMethods,
    KnownResults,
    KnownConclusion,
    KnownBody,
}

/// <summary>Tells the place of a sentence.</summary>
internal static class StoryPlaces
{
    /// <summary>The place of <paramref name="sentence"/>.</summary>
    public static StoryPlace Of(ClaimReading reading, SentenceReading sentence)
    {
        if (sentence.Role == SectionRole.Title)
            return StoryPlace.Title;
        if (sentence.Role == SectionRole.Registry)
            return OfField(reading.SectionOf(sentence));
        if (sentence.Zone == Zone.Background)
            return OfSection(sentence) + (StoryPlace.KnownBackground - StoryPlace.Background);
        return sentence.IsAim ? StoryPlace.Aim : OfSection(sentence);
    }

    private static StoryPlace OfSection(SentenceReading sentence) => sentence.Role switch
    {
        SectionRole.Background => StoryPlace.Background,
        SectionRole.Methods => StoryPlace.Methods,
        SectionRole.Results => StoryPlace.Results,
        SectionRole.Conclusion => StoryPlace.Conclusion,
        _ => StoryPlace.Body,
    };

    private static StoryPlace OfField(Section field)
    {
        if (RegistryField.IsTherapy(field))
            return StoryPlace.TherapyField;
        if (RegistryField.IsAside(field))
            return StoryPlace.AsideField;
        return RegistryField.IsInclusion(field) ? StoryPlace.InclusionField : StoryPlace.Field;
    }
}
