using EvidenceGraph.Questions.Wording;

namespace EvidenceGraph.Questions.Intents;

/// <summary>
/// The signs by which a question shows what it is after: its words and pairs of words, the kinds of what it names, what comes first,
/// how it is put, and the cues that stand in it. Each sign is a short text, which <c>intent_weights.tsv</c> gives weights.
/// </summary>
internal static class QuestionSigns
{
    private const int ShortQuestion = 4;
    private const int LongQuestion = 16;

    private static readonly HashSet<string> Nouns = ["~drugs", "~mechanisms", "~diseases", "~antibodies", "~studies", "~people"];
    private static readonly HashSet<string> Auxiliaries = ["do", "does", "did", "is", "are", "was", "were", "be", "has", "have", "had", "can", "could", "will", "would", "should", "shall", "may", "might", "am"];
    private static readonly HashSet<string> Interrogatives = ["what", "which", "where", "who", "whom", "whose", "how", "why", "when", "whether"];

    /// <summary>Each sign of the question once.</summary>
    public static HashSet<string> Of(QuestionOutline outline, List<CueHit> hits)
    {
        var signs = new HashSet<string>(StringComparer.Ordinal);
        var tokens = outline.Tokens;
        foreach (var token in tokens)
        {
            signs.Add(token.Text);
            if (token.Class is not null)
            {
                signs.Add(token.Class);
                signs.Add($"{outline.Sides} {token.Class}");
            }
        }

        AddPairs(signs, tokens);
        AddPairs(signs, [.. tokens.Where(token => !token.IsFunctionWord)]);
        signs.Add($"kinds {outline.Kinds}");
        signs.Add($"first {tokens.FirstOrDefault(token => Nouns.Contains(token.Short)).Short}");
        signs.Add($"form {FormOf(tokens)}");
        signs.Add($"form {FormOf(tokens)} {outline.Sides}");
        signs.Add($"sides {outline.Sides}");
        signs.Add($"strange {Math.Min(outline.Strange, 2)}");
        signs.Add($"length {(tokens.Count <= ShortQuestion ? "short" : tokens.Count < LongQuestion ? "middle" : "long")}");
        foreach (var hit in hits)
            signs.Add($"says {hit.Cue.Field} {hit.Cue.Value}");
        return signs;
    }

    // Neighbours; '^' is the beginning and '$' the end.
    private static void AddPairs(HashSet<string> signs, IReadOnlyList<OutlineToken> tokens)
    {
        var before = "^";
        foreach (var token in tokens)
        {
            signs.Add($"{before} {token.Short}");
            before = token.Short;
        }

        signs.Add($"{before} $");
    }

    private static string FormOf(IReadOnlyList<OutlineToken> tokens) =>
        tokens.Count == 0 ? "empty"
        : Auxiliaries.Contains(tokens[0].Text) ? "yes-no"
        : Interrogatives.Contains(tokens[0].Text) ? "open"
        : tokens.Any(token => Interrogatives.Contains(token.Text)) ? "open-later"
        : tokens.Any(token => token.IsFunctionWord || Auxiliaries.Contains(token.Text)) ? "other"
        : "keywords";
}
