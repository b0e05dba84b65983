using System.Buffers;
using System.Globalization;
using EvidenceGraph.Text;

namespace EvidenceGraph.Studies.Publication;

/// <summary>A number that a registry of trials or reviews gave.</summary>
/// <param name="Registry">The registry's short name: <c>nct</c>, <c>prospero</c>.</param>
/// <param name="Number">As printed.</param>
internal readonly record struct RegistryNumber(string Registry, string Number)
{
    /// <summary>The registry of systematic reviews.</summary>
    public const string OfReviews = "prospero";

    private static readonly (string Prefix, int Digits, string Registry)[] Known =
        [.. EmbeddedTable.Rows("registries.tsv").Select(row => (row[0], int.Parse(row[1], CultureInfo.InvariantCulture), row[2]))];

    // The first letters of the prefixes, and the rows of each.
    private static readonly SearchValues<char> Letters = SearchValues.Create([.. Known.Select(row => row.Prefix[0])]);
    private static readonly Dictionary<char, List<(string Prefix, int Digits, string Registry)>> ByLetter = SortByLetter();

    /// <summary>Adds the numbers that <paramref name="line"/> prints to <paramref name="found"/>, in order.</summary>
    public static void Read(ReadOnlySpan<char> line, List<RegistryNumber> found)
    {
        for (var at = 0; line[at..].IndexOfAny(Letters) is >= 0 and var next;)
        {
            at += next;
            at = at == 0 || !char.IsAsciiLetterOrDigit(line[at - 1]) ? ReadAt(line, at, found) : at + 1;
        }
    }

    private static Dictionary<char, List<(string Prefix, int Digits, string Registry)>> SortByLetter()
    {
        var sorted = new Dictionary<char, List<(string, int, string)>>();
        foreach (var row in Known)
        {
            if (!sorted.TryGetValue(row.Prefix[0], out var own))
                sorted.Add(row.Prefix[0], own = []);
            own.Add(row);
        }

        return sorted;
    }

    private static int ReadAt(ReadOnlySpan<char> line, int at, List<RegistryNumber> found)
    {
        foreach (var (prefix, digits, registry) in ByLetter[line[at]])
        {
            if (!line[at..].StartsWith(prefix, StringComparison.Ordinal) || End(line, at + prefix.Length, digits) is not (> 0 and var end))
                continue;
            found.Add(new RegistryNumber(registry, Print(line, at, end, registry)));
            return end;
        }

        return at + 1;
    }

    // EudraCT's numbers stand alone behind the name, unless they are glued to it; the others hold their prefix.
    private static string Print(ReadOnlySpan<char> line, int start, int end, string registry)
    {
        if (registry is not ("eudract" or "ctis") || IsGlued(line[start..end]))
            return line[start..end].ToString();
        while (!char.IsAsciiDigit(line[start]))
            start++;
        return line[start..end].ToString();
    }

    // 'CTIS2023-505877-34-00'.
    private static bool IsGlued(ReadOnlySpan<char> number) => number.IndexOfAnyInRange('0', '9') is > 0 and var digit && char.IsAsciiLetter(number[digit - 1]);

    // The index after the number, or -1 where there are too few digits.
    private static int End(ReadOnlySpan<char> line, int at, int leastDigits)
    {
        var start = at;
        while (at < line.Length && at < start + 12 && line[at] is ' ' or ':' or '-' or '#' or '/')
            at++;
        foreach (var word in (ReadOnlySpan<string>)["number", "Number", "no.", "No.", "no", "No"])
        {
            if (!line[at..].StartsWith(word, StringComparison.Ordinal))
                continue;
            at += word.Length;
            while (at < line.Length && line[at] is ' ' or ':')
                at++;
            break;
        }

        // 'UMIN   UMIN000015469': a label, and the number behind it.
        if (at < line.Length && char.IsAsciiLetterUpper(line[at]))
            return -1;
        var (end, digits) = (at, 0);
        while (end < line.Length && (char.IsAsciiDigit(line[end]) || char.IsAsciiLetterUpper(line[end]) || (line[end] is '-' or '/' && digits > 0) || (line[end] == '-' && end == at)))
        {
            digits += char.IsAsciiDigit(line[end]) ? 1 : 0;
            end++;
        }

        while (end > at && line[end - 1] is '-' or '/')
            end--;
        return digits >= leastDigits ? end : -1;
    }
}
