namespace EvidenceGraph.Text;

/// <summary>Cuts text into sentences.</summary>
internal static class SentenceSplitter
{
    /// <summary>The sentences of <paramref name="range"/>, trimmed, in order.</summary>
    public static List<TextSpan> Split(string text, TextSpan range)
    {
        var sentences = new List<TextSpan>();
        var start = range.Start;
        for (var i = range.Start; i < range.End; i++)
        {
            var c = text[i];
            var ends = c == '\n' || (c is '.' or '!' or '?' && i + 2 < range.End && char.IsWhiteSpace(text[i + 1]) && !char.IsLower(text[i + 2]));
            if (!ends)
                continue;
            Add(sentences, text, start, i + 1);
            start = i + 1;
        }

        Add(sentences, text, start, range.End);
        return sentences;
    }

    private static void Add(List<TextSpan> sentences, string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        if (end > start)
            sentences.Add(new TextSpan(start, end));
    }
}
