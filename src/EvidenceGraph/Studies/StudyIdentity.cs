using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using EvidenceGraph.Studies.Publication;

namespace EvidenceGraph.Studies;

/// <summary>Names a study by the best number it has.</summary>
internal static class StudyIdentity
{
    private const int HashLength = 16;

    /// <summary>
    /// <c>doi:…</c>, else <c>pmid:…</c>, else the registry's number (<c>nct:…</c>), else a hash of normalised title and year, else,
    /// without a title, of the document.
    /// </summary>
    public static string Of(PublicationFacts facts, string? title, string sha256)
    {
        if (facts.Doi is { } doi)
            return "doi:" + doi;
        if (facts.Pmid is { } pmid)
            return "pmid:" + pmid;
        if (facts.Registry is { } number)
            return number.Registry + ":" + number.Number.ToLowerInvariant();
        var normalised = Normalise(title);
        return "hash:" + (normalised.Length == 0 ? sha256 : Hash(normalised + "|" + facts.Year?.ToString(CultureInfo.InvariantCulture)))[..HashLength];
    }

    // Letters and digits in lower case, one space between words: two printings of one title are equal.
    private static string Normalise(string? title)
    {
        var normal = new StringBuilder();
        foreach (var c in title ?? "")
        {
            if (char.IsLetterOrDigit(c))
                normal.Append(char.ToLowerInvariant(c));
            else if (normal.Length > 0 && normal[^1] != ' ')
                normal.Append(' ');
        }

        return normal.ToString().TrimEnd();
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
