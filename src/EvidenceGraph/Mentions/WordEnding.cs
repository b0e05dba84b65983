using EvidenceGraph.Text;

namespace EvidenceGraph.Mentions;

/// <summary>What may follow a name within its last word: nothing, the 's' of a plural, or the figure of a reference ('tofacitinib2').</summary>
internal static class WordEnding
{
    private const int ShortestWithFigure = 6;

    /// <summary>
    /// Where the word that a name may end in at <paramref name="end"/> ends, and whether it ends there at once; -1 where the word runs on.
    /// </summary>
    public static (int End, bool Plain) Of(ReadOnlySpan<char> text, int start, int end)
    {
        if (end == text.Length || !IsWord(text[end]) || !IsWord(text[end - 1]))
            return (end, true);
        if (!char.IsLetter(text[end - 1]))
            return (-1, false);
        var next = end;
        if (text[next] is 's' or 'S' && end - start > 1)
            next++;
        if (next < text.Length && char.IsAsciiDigit(text[next]))
            next = FigureEnd(text, next);
        return next < text.Length && IsWord(text[next]) ? (-1, false) : (next, false);
    }

    /// <summary>Whether <paramref name="name"/> may have the ending that <see cref="Of"/> saw.</summary>
    public static bool Allows(string name, ReadOnlySpan<char> text, int end, int printedEnd)
    {
        if (text[end] is 's' or 'S')
        {
            if (printedEnd != end + 1 || name[^1] is 's' or 'S')
                return false;
            return text[end] == 's' || !char.IsUpper(name[^1]) && char.IsUpper(text[end - 1]);
        }

        // A figure may make another name of it ('JAK' and 'JAK1'): only longer words, or a list of figures, are sure to be references.
        return name.Length >= ShortestWithFigure && char.IsLower(name[^1]) && !char.IsAsciiDigit(name[^1])
            || text[end..printedEnd].IndexOfAny(',', '-', '\u2013') > 0 && name.Length >= 3;
    }

    private static bool IsWord(char c) => FoldingTable.IsWordCharacter(c);

    // '12', '12,13', '3-5': at most three figures at a time.
    private static int FigureEnd(ReadOnlySpan<char> text, int at)
    {
        while (true)
        {
            var digits = at;
            while (digits < text.Length && char.IsAsciiDigit(text[digits]))
                digits++;
            if (digits - at > 3)
                return at + 1;
            if (digits + 1 >= text.Length || text[digits] is not (',' or '-' or '\u2013') || !char.IsAsciiDigit(text[digits + 1]))
                return digits;
            at = digits + 1;
        }
    }
}
