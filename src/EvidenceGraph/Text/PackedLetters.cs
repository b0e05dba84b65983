using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EvidenceGraph.Text;

/// <summary>
/// Up to eight letters in lower case as one number, a byte each, the first lowest: words are compared and hashed without a loop.
/// A letter beyond ASCII has only some of its bits in its byte, whose highest bit is then set.
/// </summary>
internal static class PackedLetters
{
    /// <summary>How many letters a number holds.</summary>
    public const int Most = 8;

    /// <summary>The letters <c>[start, start + length)</c> of <paramref name="text"/>; zeros after them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(ReadOnlySpan<char> text, int start, int length)
    {
        // Eight characters are read at once, whatever the word's length, wherever the text goes on so far.
        if (text.Length - start < Most)
            return OneByOne(text.Slice(start, length));
        var letters = Vector128.Create(MemoryMarshal.Cast<char, ushort>(text.Slice(start, Most)));
        if ((letters & Vector128.Create((ushort)0xFF80)) != Vector128<ushort>.Zero)
            return OneByOne(text.Slice(start, length));
        var capitals = Vector128.LessThan(letters - Vector128.Create((ushort)'A'), Vector128.Create((ushort)26));
        letters |= capitals & Vector128.Create((ushort)0x20);
        return Vector128.Narrow(letters, letters).AsUInt64().ToScalar() & (ulong.MaxValue >> (8 * (Most - length)));
    }

    private static ulong OneByOne(ReadOnlySpan<char> word)
    {
        var packed = 0UL;
        for (var i = 0; i < word.Length; i++)
        {
            var lower = char.ToLowerInvariant(word[i]);
            packed |= (ulong)(lower < 128 ? lower : (lower & 0x7F) | 0x80) << (8 * i);
        }

        return packed;
    }
}
