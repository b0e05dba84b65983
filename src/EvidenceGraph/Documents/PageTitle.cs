using EvidenceGraph.Text;

namespace EvidenceGraph.Documents;

/// <summary>Cuts from a title line what is not title: the site's name after it, brackets, a full stop.</summary>
internal static class PageTitle
{
    private static readonly string[] Sites = [" - PMC", " - PubMed", " | PubMed", " - ScienceDirect", " – ScienceDirect", " | ScienceDirect", " - Wiley", " | Nature", " | SpringerLink", " - ClinicalTrials.gov", " - Europe PMC", " | BMJ", "Research in context", "Open Access"];

    /// <summary>Where the title ends in a line that may go on with the site's name.</summary>
    public static int EndWithin(string text, int start, int end)
    {
        var line = text.AsSpan(start, end - start);
        foreach (var site in Sites)
        {
            var at = line.IndexOf(site, StringComparison.Ordinal);
            if (at > 10 && (site[0] == ' ' || (at + site.Length == line.Length && line[at - 1] != ' ')))
                return start + at;
        }

        return end;
    }

    /// <summary>The title without the brackets of a translated one and without its full stop.</summary>
    public static TextSpan Bare(string text, int start, int end)
    {
        while (end - 1 > start && (text[end - 1] == '.' || char.IsWhiteSpace(text[end - 1])))
            end--;
        if (text[start] == '[' && text[end - 1] == ']' && end - start > 2)
            (start, end) = (start + 1, end - 1);
        while (end - 1 > start && text[end - 1] == '.')
            end--;
        return new TextSpan(start, end);
    }
}
