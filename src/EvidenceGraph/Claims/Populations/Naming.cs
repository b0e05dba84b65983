using EvidenceGraph.Mentions;

namespace EvidenceGraph.Claims.Populations;

/// <summary>One place where a text names a disease or an antibody.</summary>
/// <param name="In">The sentence.</param>
/// <param name="Mention">The name.</param>
/// <param name="List">The names that it stands among; itself alone, at the least.</param>
/// <param name="IsPart">Whether the name is a compound of which this is a part.</param>
internal sealed record Naming(NamingSentence In, Mention Mention, NameList List, bool IsPart)
{
    private const int RelativeReach = 4;
    private static readonly ulong Family = PopulationWords.Classes.Bits("family");

    /// <summary>Whether the words before it speak of a relative: 'family history of', 'her mother had'.</summary>
    public bool IsOfRelative
    {
        get
        {
            for (var word = List.Left - 1; word >= 0 && word >= List.Left - RelativeReach && !In.IsDisease(word); word--)
            {
                if ((In.ClassesOf(word) & Family) != 0)
                    return true;
            }

            return false;
        }
    }
}
