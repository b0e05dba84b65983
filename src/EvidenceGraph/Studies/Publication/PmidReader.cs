using System.Buffers;

namespace EvidenceGraph.Studies.Publication;

/// <summary>Reads PubMed numbers where they are labelled as such.</summary>
internal static class PmidReader
{
    private const int LeastDigits = 5;
    private const int MostDigits = 9;
    private static readonly string[] Labels = ["PMID", "pubmed.ncbi.nlm.nih.gov/", "ncbi.nlm.nih.gov/pubmed/", "PubMed ID", "MED/"];

    // One vectorised look at a line is enough for nearly all of them.
    private static readonly SearchValues<string> AnyLabel = SearchValues.Create(Labels, StringComparison.OrdinalIgnoreCase);

    /// <summary>The number that <paramref name="line"/> states; null where it states none.</summary>
    public static string? Read(ReadOnlySpan<char> line)
    {
        if (line.IndexOfAny(AnyLabel) < 0)
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
