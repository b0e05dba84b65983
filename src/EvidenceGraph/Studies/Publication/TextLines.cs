namespace EvidenceGraph.Studies.Publication;

/// <summary>Cuts text into lines and marks those that name other papers.</summary>
internal static class TextLines
{
    // 'Comment in' stands above the citation that it means, which may take a second line.
    private const int LinesOfNotice = 2;

    private static readonly string[] Notices = ["Comment in", "Comment on", "Erratum in", "Erratum for", "Republished", "Similar articles", "Cited by", "Corrected and republished", "Expression of concern in"];

    // A title may begin with these words: they are a notice alone on a line, before a colon or with a citation.
    private static readonly string[] LikeTitles = ["Update in", "Update of"];

    private static readonly string[] Lists = ["References", "REFERENCES", "Literatur", "Références", "Bibliografía", "Bibliografia", "Bibliography", "Literature cited"];

    /// <summary>The lines of <paramref name="text"/> that are not empty, in order.</summary>
    public static List<TextLine> Of(string text)
    {
        var lines = new List<TextLine>();
        var (inList, notice, number) = (false, 0, 0);
        for (var start = 0; start < text.Length; number++)
        {
            var stop = text.IndexOf('\n', start);
            var end = stop < 0 ? text.Length : stop;
            var line = text.AsSpan(start, end - start).Trim();
            if (line.Length > 0)
            {
                inList |= IsOneOf(line.TrimEnd(':'), Lists);
                notice = StartsWithOneOf(line, Notices) || IsNotice(line) ? LinesOfNotice : notice;
                lines.Add(new TextLine(start, end, number, inList || notice > 0));
                notice--;
            }
            else
            {
                notice = 0;
            }

            start = end + 1;
        }

        return lines;
    }

    private static bool IsNotice(ReadOnlySpan<char> line)
    {
        foreach (var words in LikeTitles)
        {
            if (line.StartsWith(words, StringComparison.Ordinal))
                return line.Length == words.Length || line[words.Length] == ':' || line.Contains(';');
        }

        return false;
    }

    private static bool IsOneOf(ReadOnlySpan<char> line, string[] words)
    {
        foreach (var word in words)
        {
            if (line.SequenceEqual(word))
                return true;
        }

        return false;
    }

    private static bool StartsWithOneOf(ReadOnlySpan<char> line, string[] words)
    {
        foreach (var word in words)
        {
            if (line.StartsWith(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
