namespace EvidenceGraph.Text;

/// <summary>The parts of a line that bars, arrows, dashes, tabs or runs of spaces set apart, trimmed; empty ones are left out.</summary>
internal ref struct SegmentEnumerator(ReadOnlySpan<char> line)
{
    private readonly ReadOnlySpan<char> _line = line;
    private int _next;

    /// <summary>Where the current part begins in the line.</summary>
    public int Start { get; private set; }

    /// <summary>Where the current part ends in the line.</summary>
    public int End { get; private set; }

    public readonly ReadOnlySpan<char> Current => _line[Start..End];

    public readonly SegmentEnumerator GetEnumerator() => this;

    public bool MoveNext()
    {
        while (_next < _line.Length)
        {
            var i = _next;
            while (i < _line.Length && !IsSeparator(i))
                i++;
            (Start, End) = (_next, i);
            _next = i + 1;
            while (Start < End && char.IsWhiteSpace(_line[Start]))
                Start++;
            while (End > Start && char.IsWhiteSpace(_line[End - 1]))
                End--;
            if (End > Start)
                return true;
        }

        return false;
    }

    private readonly bool IsSeparator(int i) => _line[i] switch
    {
        '|' or '»' or '›' or '\t' => true,
        '>' or '·' or '—' => i > 0 && _line[i - 1] == ' ' && i + 1 < _line.Length && _line[i + 1] == ' ',
        ' ' => i + 1 < _line.Length && _line[i + 1] == ' ',
        _ => false,
    };
}
