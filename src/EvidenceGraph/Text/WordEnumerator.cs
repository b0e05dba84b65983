namespace EvidenceGraph.Text;

/// <summary>The words of a text in order: runs of letters, or runs of digits.</summary>
internal ref struct WordEnumerator(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _start;
    private int _end;

    public readonly ReadOnlySpan<char> Current => _text[_start.._end];

    public readonly WordEnumerator GetEnumerator() => this;

    public bool MoveNext()
    {
        var i = _end;
        while (i < _text.Length && !char.IsLetterOrDigit(_text[i]))
            i++;
        _start = i;
        if (i == _text.Length)
            return false;
        var digits = char.IsDigit(_text[i]);
        while (i < _text.Length && (digits ? char.IsDigit(_text[i]) : char.IsLetter(_text[i]) || (_text[i] is '\'' or '’' && i + 1 < _text.Length && char.IsLetter(_text[i + 1]))))
            i++;
        _end = i;
        return true;
    }
}
