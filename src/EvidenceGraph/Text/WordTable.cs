using System.Numerics;

namespace EvidenceGraph.Text;

/// <summary>
/// Numbers for words in any case, looked up with a slice of a text: an open-addressed table, at most a quarter full, since nearly
/// every word that is asked for is in no table. Built once, then immutable.
/// </summary>
internal sealed class WordTable
{
    private const uint HashSeed = 2166136261;
    private const uint HashPrime = 16777619;
    private readonly string?[] _words;
    private readonly int[] _numbers;

    /// <summary>A table of <paramref name="numbers"/>, whose words are lower case and differ.</summary>
    public WordTable(IReadOnlyDictionary<string, int> numbers)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)(numbers.Count + 1) * 4);
        (_words, _numbers) = (new string?[size], new int[size]);
        foreach (var (word, number) in numbers)
        {
            var slot = HashOf(word) & (size - 1);
            while (_words[slot] is not null)
                slot = (slot + 1) & (size - 1);
            (_words[slot], _numbers[slot]) = (word, number);
        }
    }

    /// <summary>Whether the table has <paramref name="word"/>, and its <paramref name="number"/>.</summary>
    public bool TryFind(ReadOnlySpan<char> word, out int number)
    {
        var slot = HashOf(word) & (_words.Length - 1);
        for (; _words[slot] is { } candidate; slot = (slot + 1) & (_words.Length - 1))
        {
            if (!IsSame(candidate, word))
                continue;
            number = _numbers[slot];
            return true;
        }

        number = 0;
        return false;
    }

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

    private static int HashOf(ReadOnlySpan<char> word)
    {
        var hash = HashSeed;
        foreach (var c in word)
            hash = unchecked((hash ^ Lower(c)) * HashPrime);
        return (int)(hash >> 4);
    }

    private static char Lower(char c) => c < 128 ? (c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c) : char.ToLowerInvariant(c);
}
