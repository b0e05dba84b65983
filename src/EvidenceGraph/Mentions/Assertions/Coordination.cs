namespace EvidenceGraph.Mentions.Assertions;

/// <summary>Whether two mentions belong to one list.</summary>
internal static class Coordination
{
    /// <summary>Two mentions further apart than this are not of one list.</summary>
    private const int Widest = 40;

    /// <summary>
    /// Whether only separators and at most one other word stand between <paramref name="start"/> and <paramref name="end"/>,
    /// and whether one of them is a conjunction.
    /// </summary>
    public static (bool Joined, bool Conjunction) Between(string text, int start, int end)
    {
        if (end <= start)
            return (true, false);
        if (end - start > Widest)
            return (false, false);
        bool separated = false, conjunction = false;
        var others = 0;
        for (var at = start; Word.Next(text, ref at, end, out var word);)
        {
            var slice = word.Slice(text);
            if (slice is "and" or "or" or "nor" or "&" or "und" or "oder" or "et" or "ou" or "y" or "o" or "e" or "noch" or "ni" or "né")
                conjunction = true;
            else if (slice is "," or "/")
                separated = true;
            else if (slice is ")" or "-")
                continue;
            else if (!char.IsLetter(slice[0]) || ++others > 1)
                return (false, false);
        }

        return (separated || conjunction, conjunction);
    }

    /// <summary>Words that begin something new after a trigger.</summary>
    public static bool IsFunctionWord(ReadOnlySpan<char> word) => word is
        "and" or "or" or "in" or "at" or "on" or "by" or "with" or "but" or "for" or "from" or "as" or "to" or "after" or "during" or "und" or "et" or "y" or "e" or
        "throughout" or "before" or "while" or "whereas" or "patients" or "dans" or "bei" or "en";
}
