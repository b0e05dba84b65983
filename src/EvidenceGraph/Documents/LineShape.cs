using EvidenceGraph.Text;

namespace EvidenceGraph.Documents;

/// <summary>The marks around the text of a line.</summary>
internal static class LineShape
{
    /// <summary>Whether there is a letter or figure in <paramref name="line"/>.</summary>
    public static bool HasWord(ReadOnlySpan<char> line)
    {
        foreach (var c in line)
        {
            if (char.IsLetterOrDigit(c))
                return true;
        }

        return false;
    }

    /// <summary>Where the text begins after bullets, bars and the marks of headings.</summary>
    public static int SkipBullet(string text, int start, int end)
    {
        while (start < end && (text[start] is '•' or '●' or '▪' or '·' or '#' or '*' or '|' or '…' || char.IsWhiteSpace(text[start]) || (text[start] is '-' or '–' or '—' && start + 1 < end && text[start + 1] is ' ' or '-')))
            start++;
        return start;
    }

    /// <summary>Where the text ends before the bars and rules of a table.</summary>
    public static int TrimBar(string text, int start, int end)
    {
        while (end > start && (text[end - 1] is '|' || char.IsWhiteSpace(text[end - 1]) || (text[end - 1] == '-' && end - 2 >= start && text[end - 2] is '-' or '|')))
            end--;
        return end;
    }

    /// <summary>
    /// Whether <paramref name="line"/> is of PubTator's format: '123|t|title', '123|a|abstract', then rows of annotations, for which
    /// <paramref name="textStart"/> is 0.
    /// </summary>
    public static bool IsPubTator(string text, TextLine line, out int textStart)
    {
        textStart = 0;
        var i = line.Start;
        while (i < line.End && char.IsAsciiDigit(text[i]))
            i++;
        if (i - line.Start is 0 or > 12 || i + 3 > line.End)
            return false;
        if (text[i] == '\t')
            return true;
        if (text[i] != '|' || text[i + 1] is not ('t' or 'a') || text[i + 2] != '|')
            return false;
        textStart = TextLine.Trimmed(text, i + 3, line.End).Start;
        return textStart < line.End;
    }
}
