namespace EvidenceGraph.ClaimTrainer;

/// <summary>The words that are common enough to have weights.</summary>
internal static class ClaimWords
{
    private const int LeastDocuments = 3;
    private const int Longest = 31;
    private static readonly char[] Between = [.. " \n\t\r.,;:()[]/-'\"’"];

    /// <summary>The words that several of <paramref name="documents"/> have, in lower case, in order.</summary>
    public static IEnumerable<string> Of(IEnumerable<ClaimDocument> documents)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            var words = document.Document.Sentences
                .SelectMany(sentence => document.Document.Text.Substring(sentence.Span.Start, sentence.Span.Length).Split(Between, StringSplitOptions.RemoveEmptyEntries))
                .Where(static word => word.All(char.IsLetter)).Select(static word => word.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
            foreach (var word in words)
                counts[word] = counts.GetValueOrDefault(word) + 1;
        }

        return counts.Where(static pair => pair.Value >= LeastDocuments && pair.Key.Length <= Longest).Select(static pair => pair.Key).Order(StringComparer.Ordinal);
    }
}
