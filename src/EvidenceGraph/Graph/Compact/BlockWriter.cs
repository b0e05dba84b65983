using System.Buffers.Binary;
using System.Text;

namespace EvidenceGraph.Graph.Compact;

/// <summary>Writes numbers and strings into the blocks that <see cref="BlockFormat"/> describes.</summary>
internal sealed class BlockWriter
{
    private readonly Stream _output;
    private readonly byte[] _block = new byte[BlockFormat.LargestBlock];
    private int _length;
    private uint _number;

    public BlockWriter(Stream output)
    {
        _output = output;
        output.Write(BlockFormat.Magic);
        Span<byte> version = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(version, BlockFormat.Version);
        output.Write(version);
    }

    /// <summary>Writes what is left, and the empty block that ends the file.</summary>
    public void Complete()
    {
        if (_length > 0)
            Flush();
        Flush();
    }

    /// <summary>A number that is not negative, seven bits a byte: small ones are short.</summary>
    public void Number(int value) => Bits((ulong)value);

    /// <summary>An integer, zigzag-coded, so that small negative ones are short, too.</summary>
    public void Integer(long value) => Bits(unchecked((ulong)((value << 1) ^ (value >> 63))));

    public void Float(double value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(double)];
        BinaryPrimitives.WriteDoubleLittleEndian(bytes, value);
        Bytes(bytes);
    }

    /// <summary>A string as UTF-8 with its length before it.</summary>
    public void Text(string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        Number(length);
        if (length <= _block.Length - _length)
            _length += Encoding.UTF8.GetBytes(text, _block.AsSpan(_length));
        else
            Bytes(Encoding.UTF8.GetBytes(text));
    }

    public void Texts(IReadOnlyCollection<string> texts)
    {
        Number(texts.Count);
        foreach (var text in texts)
            Text(text);
    }

    private void Bits(ulong value)
    {
        Span<byte> bytes = stackalloc byte[10];
        var length = 0;
        while (value >= 0x80)
        {
            bytes[length++] = (byte)(value & 0x7F | 0x80);
            value >>= 7;
        }

        bytes[length++] = (byte)value;
        Bytes(bytes[..length]);
    }

    private void Bytes(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            if (_length == _block.Length)
                Flush();
            var part = Math.Min(bytes.Length, _block.Length - _length);
            bytes[..part].CopyTo(_block.AsSpan(_length));
            _length += part;
            bytes = bytes[part..];
        }
    }

    private void Flush()
    {
        var block = _block.AsSpan(0, _length);
        Span<byte> header = stackalloc byte[BlockFormat.BlockHeader];
        BinaryPrimitives.WriteUInt32LittleEndian(header, (uint)_length);
        BinaryPrimitives.WriteUInt32LittleEndian(header[sizeof(uint)..], BlockFormat.Checksum(_number++, block));
        _output.Write(header);
        _output.Write(block);
        _length = 0;
    }
}
