using EvidenceGraph.Documents;

namespace EvidenceGraph.Studies.Publication;

/// <summary>Reads the name of the journal that stands beside the year of a citation: 'Ann Rheum Dis. 2019 Aug 12;78', '2021   Frontiers in Medicine 8'.</summary>
internal static class JournalReader
{
    private const int Longest = 90;
    private const string EtAl = "et al";
    private const YearWord NoName = YearWord.Published | YearWord.Accepted | YearWord.Registered | YearWord.Updated | YearWord.Copyright | YearWord.Month | YearWord.Period;
    private static readonly string[] Marks = ["|", ": ", "  ", "\t", "» ", "> ", "] "];

    /// <summary>The name beside <paramref name="year"/>, else the value of a field for it; null where neither holds a name.</summary>
    public static string? Read(Document document, YearCandidate year)
    {
        if (year.At >= 0 && Beside(document.Text, year) is { } beside)
            return beside;
        foreach (var field in document.Fields)
        {
            if (field.Kind == FieldKind.Journal && !Designs.DesignEvidence.IsRecord(document) && Name(document.Text.AsSpan(field.Value.Start, field.Value.Length), true) is { } named)
                return named;
        }

        return null;
    }

    private static string? Beside(string text, YearCandidate year)
    {
        var start = text.LastIndexOf('\n', Math.Max(0, year.At - 1)) + 1;
        var name = text.AsSpan(start, Math.Max(0, year.At - start)).TrimEnd(" |.,(");
        foreach (var mark in Marks)
        {
            var parted = name.LastIndexOf(mark, StringComparison.Ordinal);
            if (parted >= 0)
                name = name[(parted + mark.Length)..];
        }

        if (name.Length > 0)
            return Name(name.TrimStart("0123456789. "), year.Has(YearFeature.Citation) || year.Has(YearFeature.JournalField));
        var end = text.IndexOf('\n', year.At);
        var rest = text.AsSpan(year.At + 4, (end < 0 ? text.Length : end) - year.At - 4).TrimStart(" |");
        var gap = rest.IndexOf("  ", StringComparison.Ordinal);
        return Name(gap < 0 ? rest : rest[..gap], false);
    }

    // The name ends where a number, a volume or a date begins; without a word that journals bear it is one only in a citation.
    private static string? Name(ReadOnlySpan<char> text, bool isCitation)
    {
        text = WithoutAuthors(text);
        var (end, classes) = (0, YearWord.None);
        for (var at = 0; at < text.Length;)
        {
            if (char.IsAsciiDigit(text[at]) || text[at] is ';' or '(' && HasDigitNext(text, at))
                break;
            if (!char.IsLetter(text[at]))
            {
                at++;
                continue;
            }

            var start = at;
            while (at < text.Length && char.IsLetter(text[at]))
                at++;
            var word = YearWords.Of(text[start..at]);
            if (start > 0 && IsVolume(word, text, at))
                break;
            classes |= word & ~(at - start < 3 ? NoName : YearWord.None);
            end = at;
        }

        if (text[..end].IndexOf(". Author manuscript", StringComparison.Ordinal) is > 0 and var manuscript)
            end = manuscript;
        while (end < text.Length && text[end] == ')')
            end++;
        var name = text[..end].TrimEnd(" .,|(/-–:");
        var isName = name.Length is > 2 and <= Longest && char.IsUpper(name[0]) && (classes & NoName) == 0 && !name.EndsWith(EtAl, StringComparison.Ordinal) && !IsLabel(name) && !name.Contains("://", StringComparison.Ordinal);
        return isName && (isCitation || (classes & YearWord.Journal) != 0) ? name.ToString() : null;
    }

    // 'Raghu G, Silver RM, et al. Am J Med', 'Shinjo S, Souza F. Open Journal', 'Letter. Ann Rheum Dis'.
    private static ReadOnlySpan<char> WithoutAuthors(ReadOnlySpan<char> text)
    {
        if (text.LastIndexOf(EtAl, StringComparison.Ordinal) is >= 0 and var all && all + EtAl.Length < text.Length)
            return text[(all + EtAl.Length)..].TrimStart(" .,");
        if (text.StartsWith("Letter. ", StringComparison.Ordinal))
            return text["Letter. ".Length..];
        var stop = text.IndexOf(". ", StringComparison.Ordinal);
        return stop > 2 && char.IsUpper(text[stop - 1]) && text[..stop].Contains(',') ? text[(stop + 2)..] : text;
    }

    // 'Volume', 'Date', 'Letter': a label and no name.
    private static bool IsLabel(ReadOnlySpan<char> name) =>
        !name.Contains(' ') && (YearWords.Of(name) & (YearWord.Volume | YearWord.Label | YearWord.Meeting)) != 0;

    private static bool HasDigitNext(ReadOnlySpan<char> text, int at) => at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]);

    // 'Vol', 'v.137', 'n.1', 'no 3': a word for a volume and a number behind it.
    private static bool IsVolume(YearWord word, ReadOnlySpan<char> text, int at)
    {
        var rest = text[at..].TrimStart(" .");
        return rest.Length > 0 && char.IsAsciiDigit(rest[0]) && ((word & YearWord.Volume) != 0 || text[at] == '.');
    }
}
