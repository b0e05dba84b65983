using EvidenceGraph.Text;

namespace EvidenceGraph.Documents;

/// <summary>Finds a label at a given place: alone on its line, before a colon or bar, or glued to what follows.</summary>
internal static class LabelFinder
{
    /// <summary>The label that is all of [<paramref name="start"/>, <paramref name="end"/>); a colon, a number before it and a 'i' sign after it are allowed.</summary>
    public static LabelMatch? Alone(string text, int start, int end, bool record)
    {
        if (end - start > LabelTable.LongestLabel + 10)
            return null;
        var from = SkipNumber(text, start, end);
        var (to, printed) = (end, end);
        if (char.IsLower(text[from]) && text[end - 1] != ':')
            return null;
        if (to - from > 4 && text.AsSpan(from, to - from).EndsWith(" (i)", StringComparison.Ordinal))
            to -= 4;
        else
            printed = 0;
        while (to > from && (text[to - 1] is ':' or '.' or '|' || char.IsWhiteSpace(text[to - 1])))
            to--;
        if (!LabelTable.MayBegin(text.AsSpan(from, to - from)))
            return null;
        var label = LabelTable.Find(text.AsSpan(from, to - from), 'o', record);
        return label is null ? null : new LabelMatch(label, new TextSpan(from, Math.Max(to, printed)), end);
    }

    /// <summary>The label at <paramref name="start"/> that the rest of [<paramref name="start"/>, <paramref name="end"/>) belongs to.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the label must begin.</param>
    /// <param name="end">The end of its line.</param>
    /// <param name="atLineStart">Whether the line begins there; inside a line fewer forms are labels.</param>
    /// <param name="record">Whether the text is a registry record.</param>
    /// <param name="loose">Whether one space is enough between a field's label and its value.</param>
    public static LabelMatch? Before(string text, int start, int end, bool atLineStart, bool record, bool loose = false)
    {
        var number = SkipNumber(text, start, end);
        if (number > start && text[number - 2] is '.' or ')')
            start = number;
        var reach = Math.Min(end, start + LabelTable.LongestLabel);
        if (start < end && !char.IsAsciiDigit(text[start]) && !LabelTable.MayBegin(text.AsSpan(start, end - start)))
            return null;
        for (var i = start; i < reach; i++)
        {
            var c = text[i];
            if (c is ':' or '|' or '.' or '—')
                return Marked(text, start, i, end, atLineStart, record) ?? Unmarked(text, start, end, atLineStart, record, loose);
            if (c is '!' or '?' or ';' or '\t' or '…' or ',')
                break;
        }

        return Unmarked(text, start, end, atLineStart, record, loose);
    }

    private static LabelMatch? Marked(string text, int start, int mark, int end, bool atLineStart, bool record)
    {
        var from = SkipNumber(text, start, mark);
        var to = mark;
        while (to > from && text[to - 1] == ' ')
            to--;
        if (to == from)
            return null;
        var form = text[mark] is ':' or '|' ? 'c' : 'g';
        if (form == 'g' && !(mark + 1 < end && (text[mark + 1] == ' ' && mark + 2 < end && (char.IsUpper(text[mark + 2]) || char.IsDigit(text[mark + 2])) || char.IsUpper(text[mark + 1]) || text[mark + 1] == '—')))
            return null;
        var label = LabelTable.Find(text.AsSpan(from, to - from), form, record);
        if (label is null || (!atLineStart && !MidLine(label, text, from, to)))
            return null;
        var after = mark + 1;
        while (after < end && (char.IsWhiteSpace(text[after]) || text[after] is '|' or '—'))
            after++;
        return new LabelMatch(label, new TextSpan(from, to), after);
    }

    // 'no heading here' inside a line: 'in two cases: ...' is prose, 'RESULTS: ...' and 'Results: ...' after a full stop are headings.
    private static bool MidLine(Label label, string text, int from, int to) =>
        char.IsUpper(text[from]) && (label.IsContent || label.Role == SectionRole.Furniture && label.Scope == LabelScope.Section || label.Field is FieldKind.Keywords or FieldKind.RegistryNumber && to - from > 5);

    private static LabelMatch? Unmarked(string text, int start, int end, bool atLineStart, bool record, bool loose)
    {
        if (start >= end || !char.IsUpper(text[start]))
            return null;
        var reach = Math.Min(end, start + LabelTable.LongestLabel);
        for (var i = start + 1; i < reach; i++)
        {
            if (char.IsUpper(text[i]) && !char.IsWhiteSpace(text[i - 1]) && (char.IsLower(text[i - 1]) || char.IsLower(Next(text, i, end))))
            {
                if (LabelTable.Find(text.AsSpan(start, i - start), 'g', record) is { } glued)
                    return new LabelMatch(glued, new TextSpan(start, i), i);
            }
            else if (atLineStart && text[i] == ' ' && i + 1 < end)
            {
                var spaced = LabelTable.Find(text.AsSpan(start, i - start), 's', record);
                if (spaced is not null && Spaced(spaced, text, i, end, loose))
                    return new LabelMatch(spaced, new TextSpan(start, i), TextLine.Trimmed(text, i, end).Start);
                if (LabelTable.Find(text.AsSpan(start, i - start), 'p') is { } prefix)
                    return new LabelMatch(prefix, new TextSpan(start, i), i + 1);
            }
        }

        return null;
    }

    // 'Objectives To assess ...' is a heading only before a whole sentence; 'Funding This study ...' wherever a capital follows;
    // a field's value is set off by more than one space.
    private static bool Spaced(Label label, string text, int space, int end, bool loose)
    {
        var next = text[space + 1];
        if (label.IsContent)
            return char.IsUpper(next) && char.IsLower(Next(text, space + 1, end)) && end - space > 80 && text[end - 1] is '.' or '…';
        if (label.Role == SectionRole.Furniture && label.Field is null)
            return char.IsUpper(next);
        return loose || next == ' ' || (label.Field == FieldKind.Doi && char.IsAsciiDigit(next));
    }

    private static char Next(string text, int i, int end) => i + 1 < end ? text[i + 1] : ' ';

    // '1. Introduction', '3.2 Treatment', '2) Methods'
    private static int SkipNumber(string text, int start, int end)
    {
        var i = start;
        while (i < end && (char.IsAsciiDigit(text[i]) || (i > start && text[i] is '.' or ')')))
            i++;
        if (i == start || i - start > 8 || i >= end || text[i] != ' ')
            return start;
        return i + 1;
    }
}
