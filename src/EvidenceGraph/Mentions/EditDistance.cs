using System.Numerics;

namespace EvidenceGraph.Mentions;

/// <summary>How many letters must be changed to make one word of another (optimal string alignment: Damerau 1964).</summary>
internal static class EditDistance
{
    /// <summary>The longest words that are compared; the distance of longer ones is <see cref="int.MaxValue"/>.</summary>
    public const int LongestWord = 64;

    /// <summary>
    /// The distance of <paramref name="a"/> and <paramref name="b"/>, insertions, deletions, substitutions and exchanges of neighbours
    /// counted alike, or <see cref="int.MaxValue"/> where it is above <paramref name="limit"/>. Time: length times limit.
    /// </summary>
    public static int Between(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit || a.Length > LongestWord || b.Length > LongestWord)
            return int.MaxValue;
        if (limit == 0)
            return a.SequenceEqual(b) ? 0 : int.MaxValue;
        if (AreFar(LettersOf(a), LettersOf(b), limit))
            return int.MaxValue;
        Span<int> older = stackalloc int[LongestWord + 1];
        Span<int> previous = stackalloc int[LongestWord + 1];
        Span<int> current = stackalloc int[LongestWord + 1];
        for (var j = 0; j <= b.Length; j++)
            previous[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var (from, to) = (Math.Max(1, i - limit), Math.Min(b.Length, i + limit));
            current[..(b.Length + 1)].Fill(limit + 1);
            current[0] = i;
            var least = i;
            for (var j = from; j <= to; j++)
            {
                var same = a[i - 1] == b[j - 1];
                var cost = Math.Min(Math.Min(previous[j], current[j - 1]) + 1, previous[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    cost = Math.Min(cost, older[j - 2] + 1);
                current[j] = cost;
                least = Math.Min(least, cost);
            }

            if (least > limit)
                return int.MaxValue;
            var spare = older;
            older = previous;
            previous = current;
            current = spare;
        }

        return previous[b.Length] <= limit ? previous[b.Length] : int.MaxValue;
    }

    // A change brings at most one letter in and takes at most one out.
    private static bool AreFar(uint a, uint b, int limit) => BitOperations.PopCount(a & ~b) > limit || BitOperations.PopCount(b & ~a) > limit;

    // The letters of a word, a bit each; two that share a bit make words look nearer, never farther.
    private static uint LettersOf(ReadOnlySpan<char> word)
    {
        var letters = 0u;
        foreach (var letter in word)
            letters |= 1u << letter;
        return letters;
    }
}
