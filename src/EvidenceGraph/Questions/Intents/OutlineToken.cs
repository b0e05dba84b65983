using EvidenceGraph.Questions.Wording;

namespace EvidenceGraph.Questions.Intents;

/// <summary>A word of an outline, or the kind of what is named there.</summary>
/// <param name="Text">The plain form of a word ('try'), '#' for a number, a kind in angle brackets.</param>
/// <param name="Class">The class of the word among those that ask ('~tried'); null where it has none.</param>
internal readonly record struct OutlineToken(string Text, string? Class)
{
    private static readonly HashSet<string> FunctionWords =
    [
        "a", "an", "the", "of", "for", "in", "to", "with", "on", "by", "and", "or", "at", "from", "any", "some", "that", "this", "these", "those", "their", "its", "my", "our", "your", "his", "her", "it", "they", "i", "we", "you",
        "been", "be", "so", "far", "as", "also", "there", "ever", "already", "all",
    ];

    /// <summary>The class where there is one, else the word.</summary>
    public string Short => Class ?? Text;

    /// <summary>Whether it stands for what is named there.</summary>
    public bool IsKind => Text[0] == '<';

    /// <summary>Whether it only joins other words.</summary>
    public bool IsFunctionWord => FunctionWords.Contains(Text);

    /// <summary>Whether it is a word that no table explains.</summary>
    public bool IsStrange => Class is null && !IsKind && Text != "#" && !PlainWords.Contains(Text);

    public static OutlineToken Of(string word) =>
        word.All(char.IsAsciiDigit) ? new OutlineToken("#", null)
        : WordClasses.Base(word) is { } known ? new OutlineToken(known, "~" + WordClasses.Of(known))
        : new OutlineToken(PlainWords.Base(word) ?? word, null);
}
