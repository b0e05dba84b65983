using EvidenceGraph.Text;

namespace EvidenceGraph.Documents;

/// <summary>What stands above the text: title, byline, addresses, citation lines.</summary>
internal sealed partial class PageReader
{
    private bool _titleOpen;
    private bool _headOpen = true;
    private bool _titleNext;

    /// <summary>Where the title stands; null where the page has none.</summary>
    public TextSpan? Title { get; private set; }

    private int ReadHead(int i, int start, int end)
    {
        var (next, last) = Wrapped(i, start, end);
        var line = _text.AsSpan(start, last - start);
        if (IsCitation(i, line))
        {
            _fields.Note(FieldKind.Journal, new TextLine(start, last));
            NoteSegments(start, last);
            return _wrapped.Any ? FurnishParagraph(i, start) : Furnish(i, start, end);
        }

        if (Title is not null || !_titleOpen || char.IsAsciiDigit(line[0]) || _text[start - (start > 0 ? 1 : 0)] == ')')
        {
            if (LineCues.IsAffiliation(line) || LineCues.IsByline(line))
            {
                NoteSegments(start, end);
                return Furnish(i, start, end);
            }
        }

        if (_titleOpen && Title is null)
            return SeekTitle(i, start, end);
        if (Title is not null && line.Length < 60 && line[^1] is not ('.' or '?' or '!' or '…') && HasMore(next) && LineCues.CountWords(line) < 5)
            return Furnish(i, start, end);
        EndHead();
        return ReadText(i, start, end);
    }

    private bool IsCitation(int i, ReadOnlySpan<char> line) =>
        LineCues.IsCitation(line) && (Title is not null || HasMore(i + 1));

    private bool HasMore(int i)
    {
        while (i < _lines.Count && _lines[i].IsBlank)
            i++;
        return i < _lines.Count;
    }

    private int SeekTitle(int i, int start, int end)
    {
        var (next, last) = Wrapped(i, start, end);
        var first = SentenceSplitter.NextEnd(_text, start, last);
        if (first >= last ? HasMore(next) && TitleRules.IsTitle(_text.AsSpan(start, last - start)) : TitleRules.IsRunInTitle(_text.AsSpan(start, first - start)))
            return first >= last ? TakeTitle(i, start, end) : TakeRunInTitle(i, start, first, end);
        EndHead();
        return ReadText(i, start, end);
    }

    private int TakeTitle(int i, int start, int end)
    {
        var (next, last) = Wrapped(i, start, end);
        var titleEnd = PageTitle.EndWithin(_text, start, last);
        _titleNext = _titleOpen = false;
        if (Title is null)
        {
            Title = PageTitle.Bare(_text, start, titleEnd);
            _fields.Note(FieldKind.Title, new TextLine(Title.Value.Start, Title.Value.End));
        }

        _parts.Continue(SectionRole.Title, null, FieldKind.Title);
        _parts.Add(start, titleEnd);
        if (titleEnd < last)
        {
            _parts.Continue(SectionRole.Furniture, null, null);
            var rest = TextLine.Trimmed(_text, titleEnd, last);
            _parts.Add(rest.Start, rest.End);
        }

        return next;
    }

    private int TakeRunInTitle(int i, int start, int first, int end)
    {
        Title = PageTitle.Bare(_text, start, first);
        _titleOpen = false;
        _parts.Continue(SectionRole.Title, null, FieldKind.Title);
        _parts.Add(start, first);
        EndHead();
        return ReadText(i, TextLine.Trimmed(_text, first, end).Start, end);
    }

    private void EndHead() => (_headOpen, _titleOpen) = (false, false);

    private int ReadTitleField(int i, LabelMatch match, int end)
    {
        if (match.After >= end)
            return OpenHeading(i, match);
        if (_headOpen)
            Title = null;
        _parts.Open(SectionRole.Title, match.Heading, FieldKind.Title);
        return TakeTitle(i, match.After, end);
    }

    private int FurnishParagraph(int i, int start)
    {
        while (i + 1 < _lines.Count && !_lines[i + 1].IsBlank)
            i++;
        _parts.Continue(SectionRole.Furniture, null, null);
        _parts.Add(start, _lines[i].End);
        return i + 1;
    }

    private void NoteSegments(int start, int end)
    {
        if (_fields.NoteSegments(start, end) is not { } name || !_titleOpen || Title is not null)
            return;
        Title = name;
        _titleOpen = false;
        _fields.Note(FieldKind.Title, new TextLine(name.Start, name.End));
    }
}
