using EvidenceGraph.Claims.Cues;
using EvidenceGraph.Documents;
using EvidenceGraph.Studies;
using EvidenceGraph.Text;

namespace EvidenceGraph.Claims.Reading;

/// <summary>Tells the sentences on the study's own patients from those on what is known.</summary>
internal static class Zones
{
    /// <summary>Sets <see cref="SentenceReading.Zone"/> and <see cref="SentenceReading.IsAim"/> of every sentence.</summary>
    public static void Mark(ClaimReading reading)
    {
        var section = -1;
        var aims = false;
        foreach (var sentence in reading.Sentences)
        {
            if (reading.Document.Sentences[sentence.Index].Section is var own && own != section)
            {
                section = own;
                aims = HeadsAim(reading.Document.Sections[own]);
            }

            sentence.IsAim = aims || sentence.Has(CueSense.Aim);
            sentence.Zone = Of(sentence, reading.IsReview);
        }

        if (!reading.IsCase)
            MarkOpening(reading);
    }

    // Running text begins with what is known, up to the first sentence that speaks of the study, if one does.
    private static void MarkOpening(ClaimReading reading)
    {
        var first = 0;
        while (first < reading.Sentences.Count && !(reading.Sentences[first].Role == SectionRole.Body && IsOwn(reading.Sentences[first])))
            first++;
        for (var i = 0; i < reading.Sentences.Count; i++)
        {
            if (reading.Sentences[i].Role != SectionRole.Body)
                continue;
            reading.Sentences[i].IsLoose = first == reading.Sentences.Count && reading.Study.Design == StudyDesign.Other;
            if (i < first && first < reading.Sentences.Count)
                reading.Sentences[i].Zone = Zone.Background;
        }
    }

    private static bool IsOwn(SentenceReading sentence) => sentence.IsAim || sentence.Has(CueSense.Own);

    private static Zone Of(SentenceReading sentence, bool review)
    {
        var own = IsOwn(sentence);
        var known = sentence.Has(CueSense.Background) || (sentence.Role == SectionRole.Body && sentence.Has(CueSense.General));
        var isOwn = sentence.Role switch
        {
            SectionRole.Title or SectionRole.Registry => true,
            SectionRole.Background => sentence.IsAim || (own && !known),
            _ => own || (!known && !review),
        };
        return isOwn ? Zone.Own : Zone.Background;
    }

    private static bool HeadsAim(Section section)
    {
        if (section.Heading is not { } heading)
            return false;
        var hits = new List<CueHit>();
        CueLexicon.BuiltIn.Find(SentenceReader.Split(heading, new TextSpan(0, heading.Length), CueLexicon.BuiltIn), hits);
        return hits.Exists(hit => hit.Cue.Sense == CueSense.Aim);
    }
}
