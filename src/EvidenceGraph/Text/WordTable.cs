using System.Numerics;
using System.Runtime.CompilerServices;

namespace EvidenceGraph.Text;

/// <summary>
/// Numbers for words in any case, looked up with a slice of a text: an open-addressed table of small slots, at most a quarter full, since
/// nearly every word that is asked for is in no table, and is told so by one look into little memory. Built once, then immutable.
/// </summary>
internal sealed class WordTable
{
    // Of each slot the index of its word, from 1.
    private readonly ushort[] _slots;
    private readonly uint[] _hashes;
    private readonly string[] _words;
    private readonly int[] _numbers;

    /// <summary>A table of <paramref name="numbers"/>, at most 65,535 words that are lower case and differ.</summary>
    public WordTable(IReadOnlyDictionary<string, int> numbers)
    {
        _slots = new ushort[(int)BitOperations.RoundUpToPowerOf2((uint)(numbers.Count + 1) * 4)];
        (_hashes, _words, _numbers) = (new uint[numbers.Count + 1], new string[numbers.Count + 1], new int[numbers.Count + 1]);
        var index = 0;
        foreach (var (word, number) in numbers)
        {
            index++;
            (_hashes[index], _words[index], _numbers[index]) = (HashOf(word), word, number);
            var slot = SlotOf(_hashes[index]);
            while (_slots[slot] != 0)
                slot = (slot + 1) & (_slots.Length - 1);
            _slots[slot] = (ushort)index;
        }
    }

    /// <summary>Whether the table has <paramref name="word"/>, and its <paramref name="number"/>.</summary>
    public bool TryFind(ReadOnlySpan<char> word, out int number)
    {
        number = 0;
        if (word.IsEmpty)
            return false;
        var hash = HashOf(word);
        for (var slot = SlotOf(hash); _slots[slot] is > 0 and var index; slot = (slot + 1) & (_slots.Length - 1))
        {
            if (_hashes[index] != hash || !IsSame(_words[index], word))
                continue;
            number = _numbers[index];
            return true;
        }

        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int SlotOf(uint hash) => (int)(hash >> 8) & (_slots.Length - 1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsSame(string lower, ReadOnlySpan<char> word)
    {
        if (lower.Length != word.Length)
            return false;
        for (var i = 0; i < word.Length; i++)
        {
            if (lower[i] != Lower(word[i]))
                return false;
        }

        return true;
    }

    // Of the length and five letters: enough to tell the words of a table apart, and as quick for a long word as for a short one.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint HashOf(ReadOnlySpan<char> word)
    {
        var last = word.Length - 1;
        unchecked
        {
            var beginning = (uint)Lower(word[0]) | ((uint)Lower(word[Math.Min(1, last)]) << 8) | ((uint)Lower(word[Math.Min(2, last)]) << 16);
            var end = (uint)Lower(word[last]) | ((uint)Lower(word[last >> 1]) << 8) | ((uint)word.Length << 16);
            return ((beginning * 0x9E3779B1) ^ (end * 0x85EBCA77)) * 0xC2B2AE3D;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static char Lower(char c) => c < 128 ? (c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c) : char.ToLowerInvariant(c);
}
