namespace EvidenceGraph.Mentions.Abbreviations;

/// <summary>Words that a short form passes over.</summary>
internal static class FunctionWords
{
    /// <summary>Whether <paramref name="word"/> is an article, preposition or conjunction of a language we read.</summary>
    public static bool Contains(ReadOnlySpan<char> word)
    {
        var lower = (stackalloc char[6]);
        if (word.Length > lower.Length || word.ToLowerInvariant(lower) < 0)
            return false;
        return lower[..word.Length] is
            "of" or "and" or "the" or "in" or "for" or "to" or "a" or "an" or "with" or "by" or "on" or "at" or "from" or "or" or "as" or "per" or "&" or "into" or "versus" or
            "der" or "die" or "das" or "des" or "und" or "von" or "mit" or "bei" or "de" or "la" or "le" or "les" or "du" or "et" or "el" or "del" or "y" or "di" or "e" or "con";
    }
}
