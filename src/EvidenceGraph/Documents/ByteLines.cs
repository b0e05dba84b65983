using System.Text;

namespace EvidenceGraph.Documents;

/// <summary>The lines of a stream as bytes of UTF-8, without their line feeds; UTF-16 with a byte-order mark is turned into it.</summary>
internal sealed class ByteLines
{
    private readonly Stream _stream;
    private byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;

    public ByteLines(Stream stream)
    {
        _stream = stream;
        Fill();
        if (_end >= 2 && (_buffer[0], _buffer[1]) is (0xFF, 0xFE) or (0xFE, 0xFF))
        {
            var encoding = _buffer[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode;
            var head = new MemoryStream(_buffer[2.._end]);
            _stream = Encoding.CreateTranscodingStream(new JoinedStream(head, stream), encoding, new UTF8Encoding(false));
            (_start, _end) = (0, 0);
        }
    }

    /// <summary>The next line, valid until the next call; false at the end. A line over the limit is passed over, and <paramref name="tooLong"/>.</summary>
    public bool TryRead(out ReadOnlySpan<byte> line, out bool tooLong)
    {
        tooLong = false;
        var searched = 0;
        while (true)
        {
            var at = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (at >= 0)
            {
                line = tooLong ? default : _buffer.AsSpan(_start, searched + at);
                _start += searched + at + 1;
                return true;
            }

            searched = _end - _start;
            if (searched > InputLimits.LineBytes)
            {
                tooLong = true;
                (_start, _end, searched) = (0, 0, 0);
            }

            if (Fill())
                continue;
            line = tooLong ? default : _buffer.AsSpan(_start, searched);
            _start = _end;
            return searched > 0 || tooLong;
        }
    }

    private bool Fill()
    {
        if (_start > 0)
        {
            Buffer.BlockCopy(_buffer, _start, _buffer, 0, _end - _start);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
            Array.Resize(ref _buffer, _buffer.Length * 2);
        var read = _stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        return read > 0;
    }
}
