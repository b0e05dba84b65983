using System.Buffers;

namespace EvidenceGraph.Studies.Publication;

/// <summary>Reads PubMed numbers where they are labelled as such.</summary>
internal static class PmidReader
{
    private const int LeastDigits = 5;
    private const int MostDigits = 9;
    private static readonly string[] Labels = ["PMID", "pubmed.ncbi.nlm.nih.gov/", "ncbi.nlm.nih.gov/pubmed/", "PubMed ID", "MED/"];

    // Each label holds one of these: three quick looks at a line are enough for nearly all of them. One set of all labels would be one look,
    // by code that is compiled at every start.
    private static readonly SearchValues<string>[] AnyLabel =
        [.. new[] { "pmid", "pubmed", "med/" }.Select(static part => SearchValues.Create([part], StringComparison.OrdinalIgnoreCase))];

    /// <summary>The number that <paramref name="line"/> states; null where it states none.</summary>
    public static string? Read(ReadOnlySpan<char> line)
    {
        if (!MayHoldLabel(line))
            return OfPubTator(line);
        foreach (var label in Labels)
        {
            var found = line.IndexOf(label, StringComparison.OrdinalIgnoreCase);
            if (found < 0)
                continue;
            var at = found + label.Length;
            while (at < line.Length && (line[at] is ':' or '-' or '#' or '|' || char.IsWhiteSpace(line[at])))
                at++;
            var digits = Digits(line[at..]);
            if (digits is >= LeastDigits and <= MostDigits)
                return line.Slice(at, digits).ToString();
        }

        return OfPubTator(line);
    }

    private static bool MayHoldLabel(ReadOnlySpan<char> line)
    {
        foreach (var part in AnyLabel)
        {
            if (line.ContainsAny(part))
                return true;
        }

        return false;
    }

    // PubTator's own form: '22836123|t|Title'.
    private static string? OfPubTator(ReadOnlySpan<char> line)
    {
        var digits = Digits(line);
        return digits is >= LeastDigits and <= MostDigits && line[digits..].StartsWith("|t|") ? line[..digits].ToString() : null;
    }

    private static int Digits(ReadOnlySpan<char> text)
    {
        var count = 0;
        while (count < text.Length && char.IsAsciiDigit(text[count]))
            count++;
        return count;
    }
}
