using EvidenceGraph.Claims.Cues;
using EvidenceGraph.Documents;

namespace EvidenceGraph.Claims.Reading;

/// <summary>Tells the sentences on the study's own patients from those on what is known.</summary>
internal static class Zones
{
    /// <summary>Sets <see cref="SentenceReading.Zone"/> of every sentence.</summary>
    public static void Mark(ClaimReading reading)
    {
        // Running text of a trial or a letter begins with what is known; that of a case begins with the patient.
        var running = reading.IsCase ? Zone.Own : Zone.Background;
        var opened = false;
        foreach (var sentence in reading.Sentences)
        {
            var own = sentence.Has(CueSense.Own) || sentence.Has(CueSense.Aim);
            var known = sentence.Has(CueSense.Background);
            sentence.Zone = sentence.Role switch
            {
                SectionRole.Title or SectionRole.Registry => Zone.Own,
                SectionRole.Methods or SectionRole.Results => known && !own ? Zone.Background : Zone.Own,
                SectionRole.Background => own && !(known && !sentence.Has(CueSense.Aim)) ? Zone.Own : Zone.Background,
                SectionRole.Conclusion => known && !own ? Zone.Background : Zone.Own,
                _ => Running(own, known, running, opened),
            };
            if (sentence.Role == SectionRole.Body && sentence.Zone == Zone.Own)
                opened = true;
        }
    }

    private static Zone Running(bool own, bool known, Zone initial, bool opened)
    {
        if (own)
            return Zone.Own;
        return known ? Zone.Background : opened ? Zone.Own : initial;
    }
}
