namespace EvidenceGraph.Studies.Publication;

/// <summary>Finds the year in which the document was published, by the shape of citations and of dates in records.</summary>
internal static class CitationYear
{
    private const int Earliest = 1950;
    private const int Latest = 2035;
    private const int Least = 3;
    private const int ShortLine = 160;
    private const int FirstLines = 12;

    /// <summary>The best year of <paramref name="lines"/> and where it stands; 0 where none has the shape of a date of publication.</summary>
    public static (int Year, int At) Find(string text, List<TextLine> lines)
    {
        var (best, place, top) = (0, -1, Least - 1);
        foreach (var line in lines)
        {
            if (line.IsForeign)
                continue;
            var span = text.AsSpan(line.Start, line.End - line.Start);
            for (var at = 0; at + 4 <= span.Length; at++)
            {
                var digit = span[at..].IndexOfAny('1', '2');
                if (digit < 0 || at + digit + 4 > span.Length)
                    break;
                at += digit;
                if (!IsYear(span, at))
                    continue;
                var shape = YearShape.Score(span, at);
                var score = shape <= 0 ? 0 : shape + (span.Length <= ShortLine ? 1 : 0) + (line.Number < FirstLines ? 1 : 0);
                if (score > top)
                    (best, place, top) = (YearAt(span, at), line.Start + at, score);
                at += 3;
            }
        }

        return (best, place);
    }

    private static bool IsYear(ReadOnlySpan<char> text, int at) =>
        text[at] is '1' or '2'
        && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2]) && char.IsAsciiDigit(text[at + 3])
        && (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
        && (at + 4 == text.Length || !char.IsLetterOrDigit(text[at + 4]))
        && YearAt(text, at) is >= Earliest and <= Latest;

    private static int YearAt(ReadOnlySpan<char> text, int at) =>
        (text[at] - '0') * 1000 + (text[at + 1] - '0') * 100 + (text[at + 2] - '0') * 10 + (text[at + 3] - '0');
}
