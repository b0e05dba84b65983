using EvidenceGraph.Text;

namespace EvidenceGraph.Documents;

/// <summary>
/// Reads the lines of a page from top to bottom and says of each what it is: furniture, heading, field, title or text. One
/// pass; a line is never looked at again, so the time is linear in the text.
/// </summary>
internal sealed partial class PageReader
{
    private readonly string _text;
    private readonly List<TextLine> _lines;
    private readonly SectionAssembler _parts;
    private readonly FieldNotes _fields;
    private readonly bool _record;
    private readonly WrappedLines _wrapped;

    // The heading that text now stands under, and the shorter-lived one inside it, to the next blank line.
    private Heading _section = new(SectionRole.Body, null, null);
    private Heading? _block;
    private bool _blockFilled;
    private int _emptyLabels;

    public PageReader(string text, bool seekTitle)
    {
        _text = text;
        _lines = TextLine.Scan(text);
        _parts = new SectionAssembler(text);
        _titleOpen = seekTitle;
        _wrapped = new WrappedLines(text, _lines);
        _record = RecordRules.IsRecord(text, _lines);
        _fields = new FieldNotes(text, _record);
    }

    private readonly record struct Heading(SectionRole Role, string? Words, FieldKind? Field);

    public SectionAssembler Parts => _parts;

    public List<DocumentField> Fields => _fields.Fields;

    public void Read()
    {
        for (var i = 0; i < _lines.Count;)
            i = ReadLine(i);
        _parts.Close();
    }

    // Returns the first line that is not read yet.
    private int ReadLine(int i)
    {
        var line = _lines[i];
        if (line.IsBlank)
        {
            if (_blockFilled)
                _block = null;
            return i + 1;
        }

        var start = LineShape.SkipBullet(_text, line.Start, line.End);
        var end = LineShape.TrimBar(_text, start, line.End);
        if (!LineShape.HasWord(_text.AsSpan(start, end - start)))
            return i + 1;
        if (LineShape.IsPubTator(_text, line, out var tagged))
            return tagged > 0 ? ReadLabelled(i, tagged, end) : Furnish(i, line.Start, end);
        return ReadLabelled(i, start, end);
    }

    private int ReadLabelled(int i, int start, int end)
    {
        if (LabelFinder.Alone(_text, start, end, _record) is { } alone && (Applies(alone.Label, start) || alone.Label.Scope == LabelScope.Section))
            return OpenHeading(i, alone);
        if (LabelFinder.Before(_text, start, end, true, _record, _record && IsShortRow(start, end)) is { } before && Applies(before.Label, start))
            return ReadInline(i, before, end);
        return ReadPlain(i, start, end);
    }

    // 'Enrollment 100', 'Start 2017-07    End 2020-06': a row of a record, not a sentence.
    private bool IsShortRow(int start, int end)
    {
        var line = _text.AsSpan(start, end - start);
        var segments = new SegmentEnumerator(line);
        return line.Length < 200 && line[^1] != '.' && ((segments.MoveNext() && segments.End < line.Length) || LineCues.CountWords(line) <= 6);
    }

    // Under references and the like nothing but a heading of text counts.
    private bool Applies(Label label, int start) =>
        !(_section.Role == SectionRole.Furniture && !label.IsContent && label.Field is not FieldKind.Abstract) && char.IsLetterOrDigit(_text[start]);

    private int OpenHeading(int i, LabelMatch match)
    {
        var label = match.Label;
        if (label.Field == FieldKind.Title)
        {
            _titleNext = _titleOpen = Title is null;
            _parts.Open(SectionRole.Title, match.Heading, FieldKind.Title);
            return i + 1;
        }

        // Above the text, 'References' and the like are links.
        if (_headOpen && label is { Role: SectionRole.Furniture, Scope: LabelScope.Section })
            return ReadChrome(i, match.Heading.Start, match.After);
        if (label.Role != SectionRole.Furniture)
            EndHead();
        Enter(label, match.Heading);
        return i + 1;
    }

    private void Enter(Label label, TextSpan words)
    {
        var heading = new Heading(label.Role, _text[words.Start..words.End], label.Field);
        _emptyLabels++;
        if (label.Scope == LabelScope.Section)
            (_section, _block) = (heading, null);
        else
            (_block, _blockFilled) = (heading, false);
        _parts.Open(label.Role, words, label.Field);
    }

    private int ReadInline(int i, LabelMatch match, int end)
    {
        var label = match.Label;
        if (label.Field == FieldKind.Title)
            return ReadTitleField(i, match, end);
        if (_titleOpen && Title is null && label.Forms.Contains('t') && _text[end - 1] is not ('.' or '…') && HasMore(i + 1))
            return TakeTitle(i, match.Heading.Start, end);
        var isRow = match.After > match.Heading.End + 1 && _text.AsSpan(match.Heading.End, match.After - match.Heading.End).Contains('|');
        if (match.After >= end)
            return OpenHeading(i, match);
        if (label.Scope == LabelScope.Section && !(isRow && !label.IsContent))
        {
            EndHead();
            Enter(label, match.Heading);
            return ReadLabelled(i, LineShape.SkipBullet(_text, match.After, end), end);
        }

        if (label.Role != SectionRole.Furniture)
            EndHead();
        var next = ReadFieldRow(i, match, end);
        _block = null;
        if (isRow && _lines[i].End == end)
            (_block, _blockFilled) = (new Heading(label.Role, _text[match.Heading.Start..match.Heading.End], label.Field), true);
        if (label.Field is FieldKind.Doi or FieldKind.Pmid or FieldKind.Pmcid or FieldKind.Issn && _section.Role != SectionRole.Furniture)
            _section = new Heading(SectionRole.Body, null, null);
        return next;
    }

    // 'Sex  All     Ages 18 to 65', 'NCT ID: NCT03192657        Last refreshed 2017-06-20': several fields may share a line.
    private int ReadFieldRow(int i, LabelMatch match, int end)
    {
        var next = i + 1;
        var at = match.After;
        while (true)
        {
            var segments = new SegmentEnumerator(_text.AsSpan(at, end - at));
            var valueEnd = segments.MoveNext() ? at + segments.End : end;
            LabelMatch? following = null;
            while (following is null && segments.MoveNext())
            {
                following = LabelFinder.Before(_text, at + segments.Start, at + segments.End, true, _record, loose: true);
                if (LineCues.IsChromeWord(segments.Current))
                {
                    AddField(match, at, valueEnd);
                    return ReadChrome(i, at + segments.Start, end);
                }

                if (following is null)
                    valueEnd = at + segments.End;
                else if (following.Value.After >= at + segments.End)
                    following = null;
            }

            if (following is null)
            {
                (next, var last) = Wrapped(i, match.Heading.Start, end);
                valueEnd = Math.Max(valueEnd, last);
            }

            AddField(match, at, valueEnd);
            if (following is null)
                return next;
            match = following.Value;
            at = match.After;
        }
    }

    private void AddField(LabelMatch match, int start, int end)
    {
        var label = match.Label;
        _parts.Open(label.Role, match.Heading, label.Field);
        var value = TextLine.Trimmed(_text, start, end);
        if (value.IsBlank)
            return;
        _parts.Add(value.Start, value.End);
        _fields.Note(label.Field, label.Field is FieldKind.Doi or FieldKind.Pmid or FieldKind.Pmcid or FieldKind.RegistryNumber ? _fields.FirstSegment(value) : value);
    }

    // A run of labels without values is a form whose values were lost: what follows the last of them is not its value.
    private bool IsOrphan => _emptyLabels >= 3;

    private int ReadPlain(int i, int start, int end)
    {
        var line = _text.AsSpan(start, end - start);
        if (_titleNext)
            return TakeTitle(i, start, end);
        if (_section.Role == SectionRole.Furniture || _block is { Role: SectionRole.Furniture })
            return Fill(i, start, end);
        if (LineCues.IsChrome(line))
            return ReadChrome(i, start, end);
        if (LineCues.HasFurnitureCue(line) && !IsLongProse(start, end))
            return Furnish(i, start, end);
        if (_block is { Role: SectionRole.Registry })
            return Fill(i, start, end);
        return _headOpen ? ReadHead(i, start, end) : ReadText(i, start, end);
    }

    // A cue in the first sentence makes a paragraph furniture; one that stands further on does not.
    private bool IsLongProse(int start, int end)
    {
        if (end - start < 300)
            return false;
        var first = SentenceSplitter.NextEnd(_text, start, end);
        return !LineCues.HasFurnitureCue(_text.AsSpan(start, first - start));
    }

    private int Fill(int i, int start, int end)
    {
        var current = _block ?? _section;
        if (IsOrphan && current.Role == SectionRole.Registry)
            current = new Heading(SectionRole.Registry, null, null);
        _parts.Continue(current.Role, current.Words, current.Field);
        var (next, last) = Wrapped(i, start, end);
        _parts.Add(start, last);
        if (!_blockFilled && _block is not null)
            _fields.Note(RecordRules.IsEnrollment(_text.AsSpan(start, last - start)) ? FieldKind.Enrollment : IsOrphan ? null : current.Field, new TextLine(start, last));
        _emptyLabels = 0;
        _blockFilled = true;
        return next;
    }

    private int ReadChrome(int i, int start, int end)
    {
        NoteSegments(start, end);
        _parts.Continue(SectionRole.Furniture, null, null);
        _parts.Add(start, end);
        return i + 1;
    }

    private int Furnish(int i, int start, int end)
    {
        var (next, last) = Wrapped(i, start, end);
        _parts.Continue(SectionRole.Furniture, null, null);
        _parts.Add(start, last);
        return next;
    }

    // Running text; headings may stand inside it, at the beginning of a sentence.
    private int ReadText(int i, int start, int end)
    {
        var (next, last) = Wrapped(i, start, end);
        var block = start;
        for (var at = SentenceSplitter.NextEnd(_text, start, last); at < last; at = SentenceSplitter.NextEnd(_text, at, last))
        {
            var sentence = TextLine.Trimmed(_text, at, last).Start;
            if (LabelFinder.Before(_text, sentence, last, false, _record) is not { } match || match.After >= last)
                continue;
            AddText(block, at);
            Enter(match.Label, match.Heading);
            at = block = match.After;
        }

        AddText(block, last);
        return next;
    }

    private void AddText(int start, int end)
    {
        var block = TextLine.Trimmed(_text, start, end);
        if (block.IsBlank)
            return;
        _emptyLabels = 0;
        var current = _block ?? _section;
        _parts.Continue(current.Role, current.Words, current.Field);
        _parts.Add(block.Start, block.End);
    }

    /// <summary>The lines that read on from line <paramref name="i"/>: the first line after them, and where their text ends.</summary>
    private (int Next, int End) Wrapped(int i, int start, int end) => _wrapped.From(i, start, end);
}
