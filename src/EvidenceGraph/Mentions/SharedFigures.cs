using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Mentions;

/// <summary>Names that share all but their figure with the name before them: 'IL-1 and -6', 'TLR7/8'.</summary>
internal sealed class SharedFigures(NameIndex names)
{
    /// <summary>Adds to <paramref name="found"/> the names that the figures after those from <paramref name="first"/> on stand for.</summary>
    public void Extend(string text, int limit, int sentence, List<Found> found, int first)
    {
        for (var i = first; i < found.Count; i++)
        {
            var name = found[i];
            if (!char.IsAsciiDigit(text[name.End - 1]) || NameIndex.IsAmbiguous(name.Payload) || names.KindOf(name.Payload) is not (ConceptKind.Target or ConceptKind.Antibody))
                continue;
            var start = FigureAfter(text, name.End, limit);
            var end = start;
            while (end > 0 && end < limit && char.IsAsciiDigit(text[end]))
                end++;
            if (end <= start || end - start > 2 || (end < limit && char.IsLetterOrDigit(text[end])))
                continue;
            var whole = string.Concat(text.AsSpan(name.Start, name.End - name.Start).TrimEnd("0123456789"), text.AsSpan(start, end - start));
            var payloads = new List<int>(2);
            if (names.Longest(whole, 0, 1 << (int)names.KindOf(name.Payload), false, payloads) == whole.Length && !NameIndex.IsAmbiguous(payloads[0]))
                found.Add(new Found(payloads[0], start, end, sentence));
        }
    }

    // Where the figure begins after '/', ' and -', ', -'; -1 where none follows.
    private static int FigureAfter(string text, int at, int limit)
    {
        foreach (var separator in Separators)
        {
            if (at + separator.Length < limit && text.AsSpan(at).StartsWith(separator, StringComparison.Ordinal) && char.IsAsciiDigit(text[at + separator.Length]))
                return at + separator.Length;
        }

        return -1;
    }

    private static readonly string[] Separators = ["/", "/-", " and -", " or -", ", -", " und -", " et -", " y -", " e -"];
}
