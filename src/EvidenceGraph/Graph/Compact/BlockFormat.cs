using System.Buffers.Binary;
using System.Numerics;

namespace EvidenceGraph.Graph.Compact;

/// <summary>
/// How the bytes of a compact graph file lie: eight bytes of magic, the version, then blocks of at most 256 KB, each with its
/// length and checksum before it, and an empty one at the end. The checksum (CRC-32C) begins with the block's number, so that a
/// block that is missing, exchanged or cut off is noticed before anything in it is used.
/// </summary>
internal static class BlockFormat
{
    /// <summary>The version that this program writes, and the only one that it reads.</summary>
    public const uint Version = 1;

    public const int LargestBlock = 256 * 1024;

    /// <summary>Length and checksum.</summary>
    public const int BlockHeader = 8;

    /// <summary>No text begins so, and a transfer that changes line ends changes it.</summary>
    public static ReadOnlySpan<byte> Magic => [0x89, (byte)'E', (byte)'G', (byte)'R', (byte)'\r', (byte)'\n', 0x1A, (byte)'\n'];

    public static uint Checksum(uint number, ReadOnlySpan<byte> block)
    {
        var sum = BitOperations.Crc32C(uint.MaxValue, number);
        while (block.Length >= sizeof(ulong))
        {
            sum = BitOperations.Crc32C(sum, BinaryPrimitives.ReadUInt64LittleEndian(block));
            block = block[sizeof(ulong)..];
        }

        foreach (var one in block)
            sum = BitOperations.Crc32C(sum, one);
        return ~sum;
    }
}
