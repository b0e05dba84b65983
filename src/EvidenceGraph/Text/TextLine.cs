namespace EvidenceGraph.Text;

/// <summary>A line of a text without the white space around it; empty for a blank line.</summary>
/// <param name="Start">The first character that is not white space.</param>
/// <param name="End">The first character after the last one that is not white space.</param>
internal readonly record struct TextLine(int Start, int End)
{
    public int Length => End - Start;

    public bool IsBlank => Start == End;

    /// <summary>The lines of <paramref name="text"/>, in order; LF, CR LF and CR all end one.</summary>
    public static List<TextLine> Scan(string text)
    {
        var lines = new List<TextLine>();
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny('\n', '\r');
            var end = length < 0 ? text.Length : start + length;
            lines.Add(Trimmed(text, start, end));
            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }

        return lines;
    }

    /// <summary>The range [<paramref name="start"/>, <paramref name="end"/>) without the white space at its ends.</summary>
    public static TextLine Trimmed(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return new TextLine(start, end);
    }
}
