using EvidenceGraph.Text;

namespace EvidenceGraph.Documents;

/// <summary>What a line of a page looks like when it is no prose: navigation, address, byline, citation.</summary>
internal static class LineCues
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Chrome = EmbeddedTable.Words(Column("chrome.tsv"));
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> AffiliationWords = EmbeddedTable.Words(Column("affiliation_words.tsv"));
    private static readonly PhraseSet FurnitureCues = new(Column("furniture_cues.tsv"));

    /// <summary>How far into a paragraph a cue makes it furniture, in characters.</summary>
    private const int CueReach = 250;

    /// <summary>Whether <paramref name="line"/> is a word or two of navigation, or a row of them.</summary>
    public static bool IsChrome(ReadOnlySpan<char> line)
    {
        if (line.Length > 300)
            return false;
        if (Chrome.Contains(line))
            return true;
        var segments = 0;
        var known = 0;
        var words = 0;
        foreach (var segment in new SegmentEnumerator(line))
        {
            segments++;
            if (Chrome.Contains(segment))
                known++;
            // A single segment, as most lines are, is no row.
            if (segment.Length < line.Length)
                words = Math.Max(words, CountWords(segment));
        }

        return segments > 1 && words <= 12 && (known > 0 || (segments > 2 && words <= 5));
    }

    /// <summary>Whether <paramref name="words"/> are a button or link that pages of the field have.</summary>
    public static bool IsChromeWord(ReadOnlySpan<char> words) => Chrome.Contains(words);

    /// <summary>Whether a phrase that only page furniture holds stands at the beginning of <paramref name="paragraph"/>.</summary>
    public static bool HasFurnitureCue(ReadOnlySpan<char> paragraph)
    {
        var head = paragraph.Length > CueReach ? paragraph[..CueReach] : paragraph;
        if (head[0] == '©' || head.StartsWith("Copyright ", StringComparison.OrdinalIgnoreCase) || head.StartsWith("(c) 20", StringComparison.OrdinalIgnoreCase))
            return true;
        return FurnitureCues.IsIn(head) || HasAddress(head);
    }

    private static bool HasAddress(ReadOnlySpan<char> head)
    {
        var at = head.IndexOf('@');
        return at > 0 && at + 1 < head.Length && char.IsLetterOrDigit(head[at - 1]) && char.IsLetterOrDigit(head[at + 1]);
    }

    /// <summary>Whether <paramref name="line"/> is the address of an institution: '1 Department of Rheumatology, Ren Ji Hospital, Shanghai, China'.</summary>
    public static bool IsAffiliation(ReadOnlySpan<char> line)
    {
        if (line.Length > 400 || !line.Contains(','))
            return false;
        var (words, capitals, places) = (0, 0, 0);
        foreach (var word in new WordEnumerator(line))
        {
            words++;
            if (char.IsUpper(word[0]))
                capitals++;
            if (AffiliationWords.Contains(word))
                places++;
        }

        return places > 0 && words <= 45 && capitals * 10 >= words * 6;
    }

    /// <summary>Whether <paramref name="line"/> is a list of people: '1. Jing Zou1,', 'Wu W, et al.', 'Ma C(#)(1), Liu M(1)'.</summary>
    public static bool IsByline(ReadOnlySpan<char> line)
    {
        if (line.Length > 3000)
            return false;
        var (words, digits, initials) = (0, 0, 0);
        foreach (var word in new WordEnumerator(line))
        {
            if (char.IsAsciiDigit(word[0]))
                digits++;
            else if (char.IsUpper(word[0]))
            {
                words++;
                if (word.Length <= 2)
                    initials++;
            }
            else if (!IsNameParticle(word))
                return false;
        }

        if (words < 2)
            return false;
        var commas = line.Count(',');
        return line.Contains("et al", StringComparison.Ordinal) || (commas > 0 && (digits > 0 || initials > 0 || commas >= 2 || line[^1] == ',')) || (char.IsAsciiDigit(line[0]) && char.IsAsciiDigit(line[^1]) && words <= 4);
    }

    private static bool IsNameParticle(ReadOnlySpan<char> word) =>
        word is "et" or "al" or "and" or "von" or "van" or "der" or "de" or "den" or "la" or "da" or "di" or "del" or "dos" or "le" or "und" or "y" or "e" or "bin" or "el" or "ten" or "ter" or "jr";

    /// <summary>Whether <paramref name="line"/> says where an article appeared: 'Ann Rheum Dis. 2019;78(10):1379–1387'.</summary>
    public static bool IsCitation(ReadOnlySpan<char> line)
    {
        if (line.Length > 300)
            return false;
        var year = false;
        var issue = false;
        for (var i = 0; i + 3 < line.Length; i++)
        {
            if (char.IsAsciiDigit(line[i]) && (i == 0 || !char.IsAsciiDigit(line[i - 1])))
                year |= IsYear(line, i);
            issue |= line[i] is ';' or ':' or ')' or '(' or ',' && char.IsAsciiDigit(line[i + 1]) && i > 0 && (char.IsAsciiDigit(line[i - 1]) || line[i] == ':');
        }

        if (!year && !line.Contains("doi", StringComparison.OrdinalIgnoreCase))
            return false;
        return (issue || line.Contains("doi", StringComparison.OrdinalIgnoreCase) || line.Contains("Vol", StringComparison.Ordinal) || line.Contains("ahead of print", StringComparison.OrdinalIgnoreCase))
            && CountWords(line) <= 30 && Capitals(line);
    }

    private static bool IsYear(ReadOnlySpan<char> line, int i) =>
        (line[i] == '1' && line[i + 1] == '9' || line[i] == '2' && line[i + 1] == '0') && char.IsAsciiDigit(line[i + 2]) && char.IsAsciiDigit(line[i + 3]) && (i + 4 == line.Length || !char.IsAsciiDigit(line[i + 4]));

    // Prose has more words in small letters than a citation has.
    private static bool Capitals(ReadOnlySpan<char> line)
    {
        var (words, small) = (0, 0);
        foreach (var word in new WordEnumerator(line))
        {
            words++;
            if (char.IsLower(word[0]))
                small++;
        }

        return small * 3 <= words;
    }

    /// <summary>Whether <paramref name="words"/> is the number of a trial at ClinicalTrials.gov, and nothing else.</summary>
    public static bool IsTrialNumber(ReadOnlySpan<char> words) =>
        words.Length == 11 && words.StartsWith("NCT", StringComparison.Ordinal) && !words[3..].ContainsAnyExceptInRange('0', '9');

    /// <summary>The number of words: runs of letters and digits.</summary>
    public static int CountWords(ReadOnlySpan<char> line)
    {
        var words = 0;
        foreach (var _ in new WordEnumerator(line))
            words++;
        return words;
    }

    private static IEnumerable<string> Column(string table) => EmbeddedTable.Rows(table).SelectMany(row => EmbeddedTable.Values(row[1]));
}
