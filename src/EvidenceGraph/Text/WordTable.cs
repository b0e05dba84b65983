using System.Numerics;
using System.Runtime.CompilerServices;

namespace EvidenceGraph.Text;

/// <summary>
/// Numbers for words in any case, looked up with a slice of a text: an open-addressed table of small slots, at most an eighth full. Whether
/// a word is in the table cannot be foreseen by a processor, so that the usual look-up does not branch on it: what an empty slot leads to
/// is an entry too, with the number of words that are absent. Built once, then immutable.
/// </summary>
internal sealed class WordTable
{
    private const int LettersOfKey = 2 * PackedLetters.Most;
    private const int SlotsAWord = 8;

    // In the length of an entry: its first and last letters are not all of the word.
    private const int InPart = 1 << 30;

    // Of each slot the index of its entry, from 1; entry 0 is that of absent words.
    private readonly ushort[] _slots;
    private readonly int _shift;
    private readonly Entry[] _entries;
    private readonly string[] _words;

    /// <summary>A table of <paramref name="numbers"/>, at most 65,535 words that are lower case and differ; any other word has the number <paramref name="absent"/>.</summary>
    public WordTable(IReadOnlyDictionary<string, int> numbers, int absent = 0)
    {
        _slots = new ushort[(int)BitOperations.RoundUpToPowerOf2((uint)(numbers.Count + 1) * SlotsAWord)];
        _shift = 64 - BitOperations.Log2((uint)_slots.Length);
        (_entries, _words) = (new Entry[numbers.Count + 1], new string[numbers.Count + 1]);
        _entries[0] = new Entry(0, 0, 0, absent);
        var index = 0;
        foreach (var (word, number) in numbers)
        {
            index++;
            var isWhole = word.Length <= LettersOfKey && System.Text.Ascii.IsValid(word);
            var (first, last) = KeyOf(word, 0, word.Length);
            (_entries[index], _words[index]) = (new Entry(first, last, isWhole ? word.Length : word.Length | InPart, number), word);
            var slot = SlotOf(first, last, word.Length);
            while (_slots[slot] != 0)
                slot = (slot + 1) & (_slots.Length - 1);
            _slots[slot] = (ushort)index;
        }
    }

    /// <summary>The number of <paramref name="word"/>.</summary>
    public int NumberOf(ReadOnlySpan<char> word) => NumberOf(word, 0, word.Length);

    /// <summary>The number of the word <c>[start, start + length)</c> of <paramref name="text"/>.</summary>
    public int NumberOf(ReadOnlySpan<char> text, int start, int length)
    {
        if (length == 0)
            return _entries[0].Number;
        var (first, last) = KeyOf(text, start, length);
        var slot = SlotOf(first, last, length);
        ref readonly var entry = ref _entries[_slots[slot]];
        return !entry.Is(first, last, length) & entry.Length != 0 ? Search(text.Slice(start, length), slot) : entry.Number;
    }

    private int Search(ReadOnlySpan<char> word, int slot)
    {
        var (first, last) = KeyOf(word, 0, word.Length);
        for (; _slots[slot] is > 0 and var index; slot = (slot + 1) & (_slots.Length - 1))
        {
            ref readonly var entry = ref _entries[index];
            if (entry.Is(first, last, word.Length) || (entry.Is(first, last, word.Length | InPart) && IsSame(_words[index], word)))
                return entry.Number;
        }

        return _entries[0].Number;
    }

    // The first letters and the last ones: of a short word the same.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (ulong First, ulong Last) KeyOf(ReadOnlySpan<char> text, int start, int length)
    {
        var packed = Math.Min(length, PackedLetters.Most);
        return (PackedLetters.Of(text, start, packed), PackedLetters.Of(text, start + length - packed, packed));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int SlotOf(ulong first, ulong last, int length) =>
        (int)(unchecked((first * 0x9E3779B97F4A7C15) ^ ((last + (uint)length) * 0xC2B2AE3D27D4EB4F)) >> _shift);

    private static bool IsSame(string lower, ReadOnlySpan<char> word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (lower[i] != char.ToLowerInvariant(word[i]))
                return false;
        }

        return true;
    }

    /// <param name="First">Its first letters.</param>
    /// <param name="Last">Its last letters.</param>
    /// <param name="Length">How many it has in all.</param>
    /// <param name="Number">What it is looked up for.</param>
    private readonly record struct Entry(ulong First, ulong Last, int Length, int Number)
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool Is(ulong first, ulong last, int length) => ((First ^ first) | (Last ^ last) | (uint)(Length ^ length)) == 0;
    }
}
