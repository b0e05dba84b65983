namespace EvidenceGraph.Graph;

/// <summary>Lines of bytes, ended by a line feed with or without a carriage return, none longer than a limit.</summary>
internal sealed class Utf8Lines(Stream input, int longest)
{
    private byte[] _buffer = new byte[256 * 1024];
    private int _position;
    private int _length;
    private bool _ended;

    /// <summary>The number of the line read last, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The next line, valid until the one after it is read; false at the end.</summary>
    /// <exception cref="TooLongException">The line exceeds the limit.</exception>
    public bool TryNext(out ReadOnlySpan<byte> line)
    {
        Number++;
        var searched = 0;
        while (true)
        {
            var rest = _buffer.AsSpan(_position, _length - _position);
            if (rest[searched..].IndexOf((byte)'\n') is >= 0 and var end)
            {
                _position += searched + end + 1;
                line = rest[..(searched + end)].TrimEnd((byte)'\r');
                return true;
            }

            searched = rest.Length;
            if (searched > longest)
                throw new TooLongException();
            if (!_ended && Fill())
                continue;
            line = _buffer.AsSpan(_position, _length - _position).TrimEnd((byte)'\r');
            _position = _length;
            return searched > 0;
        }
    }

    // Moves what is left to the front, and makes room where it fills the buffer.
    private bool Fill()
    {
        var left = _length - _position;
        var target = left > _buffer.Length / 2 ? new byte[_buffer.Length * 2] : _buffer;
        _buffer.AsSpan(_position, left).CopyTo(target);
        (_buffer, _position, _length) = (target, 0, left);
        var read = input.Read(_buffer, _length, _buffer.Length - _length);
        _length += read;
        _ended = read == 0;
        return read > 0;
    }

    /// <summary>A line exceeds the limit.</summary>
    internal sealed class TooLongException : Exception;
}
