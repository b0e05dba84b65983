using System.Text;
using EvidenceGraph.Text;

namespace EvidenceGraph.Studies;

/// <summary>A title without case, accents, punctuation and spacing: two prints of one title give one key.</summary>
internal static class TitleKey
{
    // Shorter ones ('Letter to the editor', 'Case report') are borne by many studies.
    private const int FewestWords = 5;

    /// <summary>The words of <paramref name="title"/>, folded, one space between them.</summary>
    public static string Of(string title)
    {
        var key = new StringBuilder(title.Length);
        foreach (var c in title)
        {
            var code = FoldingTable.Code(c);
            if (FoldingTable.IsExpansion(code))
                key.Append(FoldingTable.Expand(code));
            else if (FoldingTable.IsWord(code))
                key.Append(code);
            else if (code is not (FoldingTable.Apostrophe or FoldingTable.Nothing) && key.Length > 0 && key[^1] != ' ')
                key.Append(' ');
        }

        return key.ToString().TrimEnd();
    }

    /// <summary>Whether a title of this key names its study well enough to merge by.</summary>
    public static bool Tells(string key) => key.AsSpan().Count(' ') >= FewestWords - 1;
}
