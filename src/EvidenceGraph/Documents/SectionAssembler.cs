using EvidenceGraph.Text;

namespace EvidenceGraph.Documents;

/// <summary>Takes headings and blocks of text in their order and makes sections and sentences of them.</summary>
internal sealed class SectionAssembler(string text)
{
    private readonly List<Section> _sections = [];
    private readonly List<Sentence> _sentences = [];
    private SectionRole _role;
    private string? _heading;
    private TextSpan? _headingSpan;
    private FieldKind? _field;
    private int _start = -1;
    private int _end;

    public List<Section> Sections => _sections;

    public List<Sentence> Sentences => _sentences;

    /// <summary>Begins a section under a heading that stands in the text.</summary>
    public void Open(SectionRole role, TextSpan heading, FieldKind? field)
    {
        Close();
        (_role, _heading, _headingSpan, _field) = (role, text[heading.Start..heading.End], heading, field);
    }

    /// <summary>Goes on with a section of an earlier heading, or of none; nothing happens where it is the current one.</summary>
    public void Continue(SectionRole role, string? heading, FieldKind? field)
    {
        if (_role == role && _heading == heading && _field == field)
            return;
        Close();
        (_role, _heading, _headingSpan, _field) = (role, heading, null, field);
    }

    /// <summary>Adds [<paramref name="start"/>, <paramref name="end"/>) to the current section: text that reads on, whatever its line breaks.</summary>
    public void Add(int start, int end)
    {
        if (_start < 0)
            _start = start;
        _end = end;
        while (start < end)
        {
            var next = SentenceSplitter.NextEnd(text, start, end);
            var sentence = TextLine.Trimmed(text, start, next);
            if (!sentence.IsBlank && HasWord(text.AsSpan(sentence.Start, sentence.Length)))
                _sentences.Add(new Sentence(new TextSpan(sentence.Start, sentence.End), _sections.Count));
            start = next;
        }
    }

    private static bool HasWord(ReadOnlySpan<char> sentence)
    {
        foreach (var c in sentence)
        {
            if (char.IsLetterOrDigit(c))
                return true;
        }

        return false;
    }

    /// <summary>Ends the current section. One that has neither heading nor text leaves no trace.</summary>
    public void Close()
    {
        if (_start >= 0 || _headingSpan is not null)
        {
            var span = _start >= 0 ? new TextSpan(_start, _end) : new TextSpan(_headingSpan!.Value.End, _headingSpan.Value.End);
            _sections.Add(new Section(_role, _heading, span) { HeadingSpan = _headingSpan, Field = _field });
        }

        (_start, _headingSpan) = (-1, null);
    }
}
