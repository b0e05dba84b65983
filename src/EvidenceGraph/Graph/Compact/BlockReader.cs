using System.Buffers.Binary;
using System.Text;

namespace EvidenceGraph.Graph.Compact;

/// <summary>Reads the blocks that <see cref="BlockFormat"/> describes; each is checked before its first byte is used.</summary>
internal sealed class BlockReader
{
    private readonly Stream _input;
    private readonly string _name;
    private readonly byte[] _block = new byte[BlockFormat.LargestBlock];
    private int _position;
    private int _length;
    private uint _number;
    private bool _ended;

    /// <summary>Begins behind the magic, which the caller has looked at.</summary>
    /// <exception cref="GraphFileException">The file is of another version.</exception>
    public BlockReader(Stream input, string name)
    {
        (_input, _name) = (input, name);
        Span<byte> version = stackalloc byte[sizeof(uint)];
        if (input.ReadAtLeast(version, version.Length, throwOnEndOfStream: false) < version.Length)
            throw Damaged("it ends after its first bytes");
        if (BinaryPrimitives.ReadUInt32LittleEndian(version) is var found && found != BlockFormat.Version)
            throw new GraphFileException($"{name}: a compact graph file of version {found}; this program reads version {BlockFormat.Version}. Build it anew with this program.");
    }

    /// <summary>Checks that the file ends here.</summary>
    /// <exception cref="GraphFileException">It does not.</exception>
    public void Complete()
    {
        if (_position < _length || Fill() || _input.ReadByte() >= 0)
            throw Damaged("there is more after its end");
    }

    /// <summary>A number of things that take at least a byte each.</summary>
    /// <exception cref="GraphFileException">The file cannot hold so many.</exception>
    public int Count() => Number() is var count && count <= _input.Length ? count : throw Damaged("it counts more than it holds");

    public int Number() => Bits() is var bits && bits <= int.MaxValue ? (int)bits : throw Damaged("a number in it is too large");

    /// <summary>A number below <paramref name="limit"/>.</summary>
    public int NumberBelow(int limit) => Number() is var number && number < limit ? number : throw Damaged("a number in it is too large");

    public long Integer()
    {
        var bits = Bits();
        return (long)(bits >> 1) ^ -(long)(bits & 1);
    }

    public double Float()
    {
        Span<byte> bytes = stackalloc byte[sizeof(double)];
        Bytes(bytes);
        return BinaryPrimitives.ReadDoubleLittleEndian(bytes);
    }

    public string Text()
    {
        var length = Count();
        if (length <= _length - _position)
        {
            _position += length;
            return Encoding.UTF8.GetString(_block, _position - length, length);
        }

        var bytes = new byte[length];
        Bytes(bytes);
        return Encoding.UTF8.GetString(bytes);
    }

    public string[] Texts()
    {
        var texts = new string[Count()];
        for (var i = 0; i < texts.Length; i++)
            texts[i] = Text();
        return texts;
    }

    /// <summary>What to throw where the file does not hold what it should.</summary>
    public GraphFileException Damaged(string problem) => new($"{_name}: {problem}. The graph file is damaged: build it anew.");

    private ulong Bits()
    {
        var value = 0ul;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var one = Byte();
            value |= (ulong)(one & 0x7F) << shift;
            if (one < 0x80)
                return value;
        }

        throw Damaged("a number in it has no end");
    }

    private byte Byte()
    {
        if (_position == _length && !Fill())
            throw Damaged("it ends too early");
        return _block[_position++];
    }

    private void Bytes(Span<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            if (_position == _length && !Fill())
                throw Damaged("it ends too early");
            var part = Math.Min(bytes.Length, _length - _position);
            _block.AsSpan(_position, part).CopyTo(bytes);
            _position += part;
            bytes = bytes[part..];
        }
    }

    // False at the empty block that ends the file.
    private bool Fill()
    {
        if (_ended)
            return false;
        Span<byte> header = stackalloc byte[BlockFormat.BlockHeader];
        if (_input.ReadAtLeast(header, header.Length, throwOnEndOfStream: false) < header.Length)
            throw Damaged("it is cut off");
        var length = BinaryPrimitives.ReadUInt32LittleEndian(header);
        if (length > BlockFormat.LargestBlock)
            throw Damaged($"block {_number} is broken");
        var block = _block.AsSpan(0, (int)length);
        if (_input.ReadAtLeast(block, block.Length, throwOnEndOfStream: false) < block.Length)
            throw Damaged("it is cut off");
        if (BinaryPrimitives.ReadUInt32LittleEndian(header[sizeof(uint)..]) != BlockFormat.Checksum(_number++, block))
            throw Damaged($"block {_number - 1} does not have its checksum");
        (_position, _length, _ended) = (0, block.Length, block.Length == 0);
        return !_ended;
    }
}
