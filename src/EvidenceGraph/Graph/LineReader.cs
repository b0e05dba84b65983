using System.Text;

namespace EvidenceGraph.Graph;

/// <summary>Lines of a text, ended by a line feed with or without a carriage return, none longer than a limit.</summary>
internal sealed class LineReader(TextReader text, int longest)
{
    private readonly char[] _buffer = new char[64 * 1024];
    private readonly StringBuilder _pending = new();
    private int _position;
    private int _length;

    /// <summary>The number of the line read last, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The next line, or null at the end.</summary>
    /// <exception cref="TooLongException">The line exceeds the limit.</exception>
    public string? Next()
    {
        Number++;
        while (true)
        {
            if (_position == _length && !Fill())
                return _pending.Length == 0 ? null : Take([]);
            var rest = _buffer.AsSpan(_position, _length - _position);
            var end = rest.IndexOf('\n');
            if (end >= 0)
            {
                _position += end + 1;
                return Take(rest[..end]);
            }

            _position = _length;
            _pending.Append(rest);
            if (_pending.Length > longest)
                throw new TooLongException();
        }
    }

    private bool Fill()
    {
        _position = 0;
        _length = text.Read(_buffer, 0, _buffer.Length);
        return _length > 0;
    }

    private string Take(ReadOnlySpan<char> end)
    {
        if (_pending.Length == 0)
            return end.TrimEnd('\r').ToString();
        var line = _pending.Append(end).ToString();
        _pending.Clear();
        return line.TrimEnd('\r');
    }

    /// <summary>A line exceeds the limit.</summary>
    internal sealed class TooLongException : Exception;
}
