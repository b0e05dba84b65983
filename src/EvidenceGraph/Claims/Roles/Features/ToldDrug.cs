using EvidenceGraph.Claims.Reading;
using EvidenceGraph.Documents;

namespace EvidenceGraph.Claims.Roles.Features;

/// <summary>A drug that a document names, with the places.</summary>
internal sealed class ToldDrug
{
    /// <param name="uses">The places, in order; at least one.</param>
    public ToldDrug(List<DrugUse> uses)
    {
        Uses = uses;
        Own = uses.FindAll(static use => use.Sentence.Zone == Zone.Own);
        Introduced = Own.Find(static use => IsStory(use) && use.Reading.Role is not null);
        Intro = Own.Find(IsStory) ?? (Own.Count > 0 ? Own[0] : null);
    }

    /// <summary>Its id.</summary>
    public string Id => Uses[0].Drug;

    /// <summary>Where it is named first.</summary>
    public int Start => Uses[0].Mention.Span.Start;

    /// <summary>All places.</summary>
    public List<DrugUse> Uses { get; }

    /// <summary>Those in sentences on the study's own patients.</summary>
    public List<DrugUse> Own { get; }

    /// <summary>Where the story comes to it as a therapy; null where it does not.</summary>
    public DrugUse? Introduced { get; }

    /// <summary>Where the story comes to it, whatever it is there; null where the study's own patients have nothing to do with it.</summary>
    public DrugUse? Intro { get; }

    private static bool IsStory(DrugUse use) => use.Sentence.Role is not (SectionRole.Title or SectionRole.Registry);
}
