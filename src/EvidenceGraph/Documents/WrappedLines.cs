using EvidenceGraph.Text;

namespace EvidenceGraph.Documents;

/// <summary>Tells which line breaks come from a page's width and which from its author.</summary>
internal sealed class WrappedLines
{
    private const int Narrowest = 45;
    private const int Widest = 110;
    private const int FewestBroadLines = 3;

    private readonly string _text;
    private readonly List<TextLine> _lines;

    /// <summary>The width that the text was broken to, in characters; 0 where it was not broken: a line is longer, or too few come near.</summary>
    private readonly int _width;

    public WrappedLines(string text, List<TextLine> lines)
    {
        (_text, _lines) = (text, lines);
        var broad = 0;
        var width = 0;
        foreach (var line in lines)
        {
            // An address without any space could not be broken.
            if (line.Length > Widest && text.AsSpan(line.Start, line.Length).Contains(' '))
                return;
            width = Math.Max(width, Math.Min(line.Length, Widest));
            if (line.Length >= Narrowest)
                broad++;
        }

        _width = broad >= FewestBroadLines ? width : 0;
    }

    /// <summary>Whether the text was broken to a width.</summary>
    public bool Any => _width > 0;

    /// <summary>The first line after those that read on from line <paramref name="i"/>, and where their text ends.</summary>
    /// <param name="i">The line to begin with.</param>
    /// <param name="start">Where its text begins, after bullet and label.</param>
    /// <param name="end">Where its text ends.</param>
    public (int Next, int End) From(int i, int start, int end)
    {
        while (i + 1 < _lines.Count && !_lines[i + 1].IsBlank && ReadsOn(i, start))
        {
            i++;
            end = _lines[i].End;
        }

        return (i + 1, end);
    }

    private bool ReadsOn(int i, int start)
    {
        var line = _lines[i];
        var next = _lines[i + 1];
        var first = _text[next.Start];
        var last = _text[line.End - 1];
        if (!IsBroken(line, next) && !(char.IsLower(first) && line.End - start > 12 && line.Length > 30 && last is not ('.' or '!' or '?' or ';' or '…' or ':' or '|')))
            return false;
        if (first is '•' or '●' or '▪' or '·' or '#' or '|' or '©' || last == '|' || IsListItem(next))
            return false;
        return LabelFinder.Alone(_text, next.Start, next.End, false) is null && LabelFinder.Before(_text, next.Start, next.End, true, false) is null;
    }

    // A line was broken for its width only if the next word would not have fitted in.
    private bool IsBroken(TextLine line, TextLine next)
    {
        if (_width == 0 || line.Length < Narrowest - 10)
            return false;
        var word = 0;
        while (next.Start + word < next.End && !char.IsWhiteSpace(_text[next.Start + word]))
            word++;
        return line.Length + 1 + word > _width - 2;
    }

    // '1. ', '(2)', '- ', '* '
    private bool IsListItem(TextLine line)
    {
        var i = line.Start;
        if (_text[i] is '-' or '*' or '–' && i + 1 < line.End && _text[i + 1] == ' ')
            return true;
        var open = _text[i] == '(';
        if (open)
            i++;
        var digits = i;
        while (i < line.End && char.IsAsciiDigit(_text[i]))
            i++;
        return i > digits && i - digits <= 2 && i + 1 < line.End && (open ? _text[i] == ')' : _text[i] is '.' or ')' && _text[i + 1] == ' ');
    }
}
