using EvidenceGraph.Text;

namespace EvidenceGraph.Documents;

/// <summary>
/// Reads the lines of a page from top to bottom and says of each what it is: furniture, heading, field, title or text. One
/// pass; a line is never looked at again, so the time is linear in the text.
/// </summary>
internal sealed class PageReader
{
    // Among links that look like headings of furniture a title is told by its length.
    private const int FewestTitleWords = 6;

    private readonly string _text;
    private readonly List<TextLine> _lines;
    private readonly SectionAssembler _parts;
    private readonly List<DocumentField> _fields = [];
    private readonly bool _record;
    private readonly WrappedLines _wrapped;

    // The heading that text now stands under, and the shorter-lived one inside it, to the next blank line.
    private Heading _section = new(SectionRole.Body, null, null);
    private Heading? _block;
    private bool _blockFilled;
    private bool _titleOpen;
    private bool _headOpen = true;
    private bool _titleNext;
    private int _emptyLabels;

    public PageReader(string text, bool seekTitle)
    {
        _text = text;
        _lines = TextLine.Scan(text);
        _parts = new SectionAssembler(text);
        _titleOpen = seekTitle;
        _wrapped = new WrappedLines(text, _lines);
        _record = RecordRules.IsRecord(text, _lines);
    }

    private readonly record struct Heading(SectionRole Role, string? Words, FieldKind? Field);

    public SectionAssembler Parts => _parts;

    public List<DocumentField> Fields => _fields;

    /// <summary>Where the title stands; null where the page has none.</summary>
    public TextSpan? Title { get; private set; }

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

        var start = SkipBullet(line.Start, line.End);
        var end = TrimBar(start, line.End);
        if (!HasWord(_text.AsSpan(start, end - start)))
            return i + 1;
        if (PubTator(line, out var tagged))
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
            return ReadLabelled(i, SkipBullet(match.After, end), end);
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

    private int ReadTitleField(int i, LabelMatch match, int end)
    {
        if (match.After >= end)
            return OpenHeading(i, match);
        if (_headOpen)
            Title = null;
        _parts.Open(SectionRole.Title, match.Heading, FieldKind.Title);
        return TakeTitle(i, match.After, end);
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
        if (label.Field is FieldKind.Doi or FieldKind.Pmid or FieldKind.Pmcid or FieldKind.RegistryNumber)
        {
            var segments = new SegmentEnumerator(_text.AsSpan(value.Start, value.Length));
            if (segments.MoveNext())
                value = new TextLine(value.Start + segments.Start, value.Start + segments.End);
        }

        NoteField(label.Field, value);
    }

    // A run of labels without values is a form whose values were lost: what follows the last of them is not its value.
    private bool IsOrphan => _emptyLabels >= 3;

    private void NoteField(FieldKind? kind, TextLine value)
    {
        if (kind is { } known && LineCues.CountWords(_text.AsSpan(value.Start, value.Length)) > 0)
            _fields.Add(new DocumentField(known, new TextSpan(value.Start, value.End)));
    }

    private int ReadPlain(int i, int start, int end)
    {
        var line = _text.AsSpan(start, end - start);
        if (_titleNext)
            return TakeTitle(i, start, end);
        if (_section.Role == SectionRole.Furniture || _block is { Role: SectionRole.Furniture })
            return _headOpen && _titleOpen && _block is null && LineCues.CountWords(line) >= FewestTitleWords ? ReadHead(i, start, end) : Fill(i, start, end);
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
            NoteField(RecordRules.IsEnrollment(_text.AsSpan(start, last - start)) ? FieldKind.Enrollment : IsOrphan ? null : current.Field, new TextLine(start, last));
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

    // 'JASMINE — NCT06455449   PHASE 3', 'Eur Respir J 2025;65(5):2401488', '…   PMID: 29065861': the facts in a row of navigation.
    private void NoteSegments(int start, int end)
    {
        var segments = new SegmentEnumerator(_text.AsSpan(start, end - start));
        var before = default(TextLine);
        if (segments.MoveNext() && segments.End - segments.Start == end - start)
            return;
        segments = new SegmentEnumerator(_text.AsSpan(start, end - start));
        while (segments.MoveNext())
        {
            var segment = new TextLine(start + segments.Start, start + segments.End);
            if (LabelFinder.Before(_text, segment.Start, segment.End, true, _record) is { Label.Field: { } field } match)
                NoteField(field, TextLine.Trimmed(_text, match.After, segment.End));
            else if (LineCues.IsTrialNumber(segments.Current))
                NoteTrial(before, segment);
            else if (LineCues.IsCitation(segments.Current))
                NoteField(FieldKind.Journal, segment);
            before = segment;
        }
    }

    private void NoteTrial(TextLine before, TextLine number)
    {
        NoteField(FieldKind.RegistryNumber, number);
        if (!_titleOpen || Title is not null || before.IsBlank)
            return;
        Title = new TextSpan(before.Start, before.End);
        _titleOpen = false;
        NoteField(FieldKind.Title, before);
    }

    private int Furnish(int i, int start, int end)
    {
        var (next, last) = Wrapped(i, start, end);
        _parts.Continue(SectionRole.Furniture, null, null);
        _parts.Add(start, last);
        return next;
    }

    private int FurnishParagraph(int i, int start)
    {
        while (i + 1 < _lines.Count && !_lines[i + 1].IsBlank)
            i++;
        _parts.Continue(SectionRole.Furniture, null, null);
        _parts.Add(start, _lines[i].End);
        return i + 1;
    }

    // Above the text: title, byline, addresses, citation lines.
    private int ReadHead(int i, int start, int end)
    {
        var (next, last) = Wrapped(i, start, end);
        var line = _text.AsSpan(start, last - start);
        if (IsCitation(i, line))
        {
            NoteField(FieldKind.Journal, new TextLine(start, last));
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
            NoteField(FieldKind.Title, new TextLine(Title.Value.Start, Title.Value.End));
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

    private static bool HasWord(ReadOnlySpan<char> line)
    {
        foreach (var c in line)
        {
            if (char.IsLetterOrDigit(c))
                return true;
        }

        return false;
    }

    private int SkipBullet(int start, int end)
    {
        while (start < end && (_text[start] is '•' or '●' or '▪' or '·' or '#' or '*' or '|' or '…' || char.IsWhiteSpace(_text[start]) || (_text[start] is '-' or '–' or '—' && start + 1 < end && _text[start + 1] is ' ' or '-')))
            start++;
        return start;
    }

    private int TrimBar(int start, int end)
    {
        while (end > start && (_text[end - 1] is '|' || char.IsWhiteSpace(_text[end - 1]) || (_text[end - 1] == '-' && end - 2 >= start && _text[end - 2] is '-' or '|')))
            end--;
        return end;
    }

    // PubTator's format: '123|t|title', '123|a|abstract', then rows of annotations.
    private bool PubTator(TextLine line, out int textStart)
    {
        textStart = 0;
        var i = line.Start;
        while (i < line.End && char.IsAsciiDigit(_text[i]))
            i++;
        if (i - line.Start is 0 or > 12 || i + 3 > line.End)
            return false;
        if (_text[i] == '\t')
            return true;
        if (_text[i] != '|' || _text[i + 1] is not ('t' or 'a') || _text[i + 2] != '|')
            return false;
        textStart = TextLine.Trimmed(_text, i + 3, line.End).Start;
        return textStart < line.End;
    }
}
