using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EvidenceGraph.Text;

/// <summary>What each of up to 64 characters in a row is, a bit each: so runs are found by their ends and not character by character.</summary>
/// <param name="Words">Letters and digits (<see cref="FoldingTable.IsWordCharacter"/>).</param>
/// <param name="Plain">Letters from a to z, in any case.</param>
internal readonly record struct CharacterBlock(ulong Words, ulong Plain)
{
    /// <summary>The most characters of a block.</summary>
    public const int Length = 64;

    private const int Step = 8;

    /// <summary>The first <paramref name="length"/> characters of <paramref name="text"/> from <paramref name="start"/>; no bit is set behind them.</summary>
    public static CharacterBlock At(string text, int start, int length)
    {
        var (words, plain) = (0UL, 0UL);
        for (var at = 0; at < length; at += Step)
        {
            var (eightWords, eightPlain) = start + at + Step <= text.Length ? Eight(text.AsSpan(start + at, Step)) : OneByOne(text.AsSpan(start + at));
            words |= (ulong)eightWords << at;
            plain |= (ulong)eightPlain << at;
        }

        var mask = ulong.MaxValue >> (Length - length);
        return new CharacterBlock(words & mask, plain & mask);
    }

    /// <summary>The first place from <paramref name="at"/> on that is part of a word; 64 where there is none.</summary>
    public int NextWord(int at) => at + BitOperations.TrailingZeroCount(Words >> at) is var next && next < Length ? next : Length;

    /// <summary>The first place from <paramref name="at"/> on that is part of no word; 64 where there is none.</summary>
    public int NextGap(int at) => at + BitOperations.TrailingZeroCount(~Words >> at) is var next && next < Length ? next : Length;

    /// <summary>Whether all of <c>[start, end)</c> are plain letters.</summary>
    public bool ArePlain(int start, int end) => end == start || (~Plain >> start) << (Length - (end - start)) == 0;

    private static (uint Words, uint Plain) Eight(ReadOnlySpan<char> text)
    {
        var characters = Vector128.Create(MemoryMarshal.Cast<char, ushort>(text));
        if ((characters & Vector128.Create((ushort)0xFF80)) != Vector128<ushort>.Zero)
            return OneByOne(text);
        var letters = Vector128.LessThan((characters | Vector128.Create((ushort)0x20)) - Vector128.Create((ushort)'a'), Vector128.Create((ushort)26));
        var digits = Vector128.LessThan(characters - Vector128.Create((ushort)'0'), Vector128.Create((ushort)10));
        return ((letters | digits).ExtractMostSignificantBits(), letters.ExtractMostSignificantBits());
    }

    private static (uint Words, uint Plain) OneByOne(ReadOnlySpan<char> text)
    {
        var (words, plain) = (0u, 0u);
        for (var i = 0; i < text.Length; i++)
        {
            words |= FoldingTable.IsWordCharacter(text[i]) ? 1u << i : 0;
            plain |= char.IsAsciiLetter(text[i]) ? 1u << i : 0;
        }

        return (words, plain);
    }
}
