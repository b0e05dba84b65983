namespace EvidenceGraph.Questions.Wording;

/// <summary>What an English word may be a form of.</summary>
internal static class WordForms
{
    private const int ShortestStem = 3;

    // An ending that a word may have, and what stands in its place in the plain form.
    private static readonly (string Ending, string Stem)[] Endings =
    [
        ("ies", "y"), ("ied", "y"), ("ier", "y"), ("es", ""), ("s", ""), ("ing", ""), ("ing", "e"), ("ed", ""), ("ed", "e"), ("ly", ""), ("ally", ""),
        ("er", ""), ("er", "e"), ("est", ""), ("est", "e"), ("ness", ""), ("less", ""), ("ability", "able"), ("ation", "e"), ("ation", ""),
    ];

    /// <summary>The words that <paramref name="word"/> may be a form of, itself first: 'tried' of 'try', 'stopped' of 'stop'. Not all are words.</summary>
    public static IEnumerable<string> Of(string word)
    {
        yield return word;
        foreach (var (ending, stem) in Endings)
        {
            if (word.Length < ending.Length + ShortestStem || !word.EndsWith(ending, StringComparison.Ordinal))
                continue;
            var bare = word[..^ending.Length];
            yield return bare + stem;
            if (stem.Length == 0 && bare.Length > ShortestStem && bare[^1] == bare[^2])
                yield return bare[..^1];
        }
    }
}
