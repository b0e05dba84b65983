using EvidenceGraph.Mentions;

namespace EvidenceGraph.Claims.Reading;

/// <summary>Drugs that a sentence names side by side ('prednisone, azathioprine and IVIG'): what is said of one is said of all.</summary>
/// <param name="Mentions">The mentions, in order of place.</param>
/// <param name="Start">The first character of the first.</param>
/// <param name="End">The one after the last character of the last.</param>
internal sealed record DrugGroup(Mention[] Mentions, int Start, int End)
{
    /// <summary>Whether <paramref name="drug"/> is one of them.</summary>
    public bool Names(string drug)
    {
        foreach (var mention in Mentions)
        {
            if (mention.Id == drug)
                return true;
        }

        return false;
    }
}
