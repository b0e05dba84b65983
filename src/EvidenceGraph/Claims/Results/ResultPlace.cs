using EvidenceGraph.Claims.Reading;
using EvidenceGraph.Documents;

namespace EvidenceGraph.Claims.Results;

/// <summary>Where a sentence stands, as far as it matters to what it says of a result; the order is that of <see cref="ResultPlaces.Names"/>.</summary>
internal enum ResultPlace
{
    Title,
    Field,
    Known,
    Aim,
    Methods,
    Results,
    Conclusion,
    Body,
    Background,
}

/// <summary>Places of sentences.</summary>
internal static class ResultPlaces
{
    /// <summary>Their words in the table of weights.</summary>
    public static readonly string[] Names = ["title", "field", "known", "aim", "methods", "results", "conclusion", "body", "background"];

    /// <summary>The place of <paramref name="sentence"/>.</summary>
    public static ResultPlace Of(SentenceReading sentence)
    {
        if (sentence.Role == SectionRole.Title)
            return ResultPlace.Title;
        if (sentence.Role == SectionRole.Registry)
            return ResultPlace.Field;
        if (sentence.Zone == Zone.Background)
            return ResultPlace.Known;
        if (sentence.IsAim)
            return ResultPlace.Aim;
        return sentence.Role switch
        {
            SectionRole.Methods => ResultPlace.Methods,
            SectionRole.Results => ResultPlace.Results,
            SectionRole.Conclusion => ResultPlace.Conclusion,
            SectionRole.Body => ResultPlace.Body,
            _ => ResultPlace.Background,
        };
    }

    /// <summary>Whether it is prose: a title and a field of a record name the drug and tell no course.</summary>
    public static bool IsProse(ResultPlace place) => place is not (ResultPlace.Title or ResultPlace.Field);
}
