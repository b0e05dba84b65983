using EvidenceGraph.Text;

namespace EvidenceGraph.Documents;

/// <summary>Tells the title of a text from its first sentence.</summary>
internal static class TitleRules
{
    private const int LongestTitle = 400;
    private const int MostWords = 60;

    private static readonly string[] Openings = [.. Narrative("opening")];
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Verbs = EmbeddedTable.Words(Narrative("inside"));

    /// <summary>Whether <paramref name="line"/>, which stands on lines of its own at the head of a text, is its title.</summary>
    public static bool IsTitle(ReadOnlySpan<char> line)
    {
        var words = LineCues.CountWords(line);
        if (line.Length > LongestTitle || words is < 2 or > MostWords || line[^1] is ':' or ',' or ';')
            return false;
        if (line.EndsWith("...", StringComparison.Ordinal) || line[^1] == '…')
            return false;
        return !(OpensNarrative(line) && (line[^1] == '.' || HasVerb(line)));
    }

    /// <summary>Whether <paramref name="sentence"/>, the first of a paragraph, is its title: it has no finite verb, and tells of no patient.</summary>
    public static bool IsRunInTitle(ReadOnlySpan<char> sentence)
    {
        if (sentence[0] == '[' && sentence.TrimEnd('.')[^1] == ']')
            return sentence.Length <= LongestTitle;
        var words = LineCues.CountWords(sentence);
        return sentence.Length <= LongestTitle && words is >= 4 and <= 45 && !OpensNarrative(sentence) && !HasVerb(sentence);
    }

    /// <summary>A title as it is shown: white space made one, without the full stop or brackets around it.</summary>
    public static string Shown(ReadOnlySpan<char> title)
    {
        Span<char> buffer = title.Length <= 1024 ? stackalloc char[title.Length] : new char[title.Length];
        var length = 0;
        foreach (var c in title)
        {
            if (!char.IsWhiteSpace(c))
                buffer[length++] = c;
            else if (length > 0 && buffer[length - 1] != ' ')
                buffer[length++] = ' ';
        }

        return buffer[..length].ToString();
    }

    private static bool OpensNarrative(ReadOnlySpan<char> line)
    {
        foreach (var opening in Openings)
        {
            if (line.StartsWith(opening, StringComparison.OrdinalIgnoreCase) && (line.Length == opening.Length || !char.IsLetter(line[opening.Length])))
                return true;
        }

        return BeginsWithAge(line);
    }

    // 'A 49-year-old previously healthy lady', 'Patiente âgée de 47 ans': a figure of two digits and a word for years, near the beginning.
    private static bool BeginsWithAge(ReadOnlySpan<char> line)
    {
        var words = 0;
        var figure = false;
        foreach (var word in new WordEnumerator(line))
        {
            if (figure && IsYears(word))
                return true;
            figure = char.IsAsciiDigit(word[0]) && word.Length <= 2;
            if (++words > 8)
                return false;
        }

        return false;
    }

    private static bool IsYears(ReadOnlySpan<char> word) =>
        word.StartsWith("year", StringComparison.OrdinalIgnoreCase) || word.StartsWith("jährig", StringComparison.OrdinalIgnoreCase)
        || word is "ans" or "años" or "anni" or "anos" or "Jahre" or "Jahren" or "jaar" or "jarige" or "yr" or "yo";

    private static bool HasVerb(ReadOnlySpan<char> line)
    {
        foreach (var word in new WordEnumerator(line))
        {
            if (Verbs.Contains(word))
                return true;
        }

        return false;
    }

    private static IEnumerable<string> Narrative(string kind) =>
        EmbeddedTable.Rows("narrative_words.tsv").Where(row => row[0] == kind).SelectMany(row => EmbeddedTable.Values(row[2]));
}
