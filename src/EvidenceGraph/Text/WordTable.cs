using System.Numerics;

namespace EvidenceGraph.Text;

/// <summary>
/// Numbers for words in any case, looked up with a slice of a text: an open-addressed table, at most a quarter full, since nearly
/// every word that is asked for is in no table. Built once, then immutable.
/// </summary>
internal sealed class WordTable
{
    private readonly Entry[] _entries;

    /// <summary>A table of <paramref name="numbers"/>, whose words are lower case and differ.</summary>
    public WordTable(IReadOnlyDictionary<string, int> numbers)
    {
        _entries = new Entry[(int)BitOperations.RoundUpToPowerOf2((uint)(numbers.Count + 1) * 4)];
        foreach (var (word, number) in numbers)
        {
            var hash = HashOf(word);
            var slot = SlotOf(hash);
            while (_entries[slot].Word is not null)
                slot = (slot + 1) & (_entries.Length - 1);
            _entries[slot] = new Entry(word, hash, number);
        }
    }

    /// <summary>Whether the table has <paramref name="word"/>, and its <paramref name="number"/>.</summary>
    public bool TryFind(ReadOnlySpan<char> word, out int number)
    {
        number = 0;
        if (word.IsEmpty)
            return false;
        var hash = HashOf(word);
        var entries = _entries;
        for (var slot = SlotOf(hash); ; slot = (slot + 1) & (entries.Length - 1))
        {
            ref readonly var entry = ref entries[slot];
            if (entry.Word is null)
                return false;
            if (entry.Hash != hash || !IsSame(entry.Word, word))
                continue;
            number = entry.Number;
            return true;
        }
    }

    private int SlotOf(uint hash) => (int)(hash >> 8) & (_entries.Length - 1);

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

    private static char Lower(char c) => c < 128 ? (c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c) : char.ToLowerInvariant(c);

    private readonly record struct Entry(string? Word, uint Hash, int Number);
}
