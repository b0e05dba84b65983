using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using EvidenceGraph.Studies.Publication;

namespace EvidenceGraph.Studies;

/// <summary>Names a study by the best number it has.</summary>
internal static class StudyIdentity
{
    private const int HashLength = 16;

    /// <summary><c>doi:…</c>, else <c>pmid:…</c>, else the registry's number (<c>nct:…</c>), else by <see cref="OfTitle"/>.</summary>
    public static string Of(PublicationFacts facts, string? title, string sha256)
    {
        if (facts.Doi is { } doi)
            return "doi:" + doi;
        if (facts.Pmid is { } pmid)
            return "pmid:" + pmid;
        return facts.Registry is { } number
            ? number.Registry + ":" + number.Number.ToLowerInvariant()
            : OfTitle(title, facts.Year, sha256);
    }

    /// <summary>
    /// <c>hash:…</c> of the title's words and the year; of the document <paramref name="sha256"/> where the title is absent, or
    /// too short to name one study.
    /// </summary>
    public static string OfTitle(string? title, int? year, string sha256)
    {
        var key = TitleKey.Of(title ?? "");
        var hash = TitleKey.Tells(key) ? Hash(key + "|" + year?.ToString(CultureInfo.InvariantCulture)) : sha256;
        return "hash:" + hash[..HashLength];
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
