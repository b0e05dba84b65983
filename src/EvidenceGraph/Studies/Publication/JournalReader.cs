using EvidenceGraph.Studies.Reading;

namespace EvidenceGraph.Studies.Publication;

/// <summary>Reads the name of the journal that stands before the year of a citation: 'Ann Rheum Dis. 2019 Aug 12;78'.</summary>
internal static class JournalReader
{
    private const int Longest = 90;

    /// <summary>The name before the year at <paramref name="year"/>; null where there is no such name.</summary>
    public static string? Before(string text, int year)
    {
        if (year < 0)
            return null;
        var start = text.LastIndexOf('\n', Math.Max(0, year - 1)) + 1;
        var name = text.AsSpan(start, Math.Max(0, year - start));
        foreach (var mark in (ReadOnlySpan<string>)["|", ": ", "  ", "\t", "» "])
        {
            var parted = name.TrimEnd(" |.").LastIndexOf(mark, StringComparison.Ordinal);
            if (parted >= 0)
                name = name[(parted + mark.Length)..];
        }

        name = name.TrimStart("0123456789. ").TrimEnd(" .,|(");
        return name.Length is > 2 and <= Longest && char.IsLetter(name[0]) && char.IsUpper(name[0]) && !name.Contains('©') && !EndsWithMonth(name) ? name.ToString() : null;
    }

    private static bool EndsWithMonth(ReadOnlySpan<char> name)
    {
        var word = name[(name.LastIndexOf(' ') + 1)..];
        return (Lexicon.BuiltIn.ClassesIn(StudyLanguage.En)[Lexicon.BuiltIn.Find(word)] & WordClass.Month) != 0;
    }
}
