using System.Collections.Frozen;
using System.Globalization;
using EvidenceGraph.Text;

namespace EvidenceGraph.Claims.Outcomes;

/// <summary>The words that counts are made of, in one language.</summary>
internal sealed class CountLexicon
{
    private const int MaxDigits = 6;

    private static readonly string[] Roles =
        ["other", "number", "of", "out", "all", "both", "none", "person", "filler", "them", "thing", "place", "scale", "response", "not", "joint", "reached", "placebo"];

    private static readonly FrozenDictionary<string, CountLexicon> ByLanguage = Load();

    private readonly WordTrie _words = new();
    private readonly List<(CountRole Role, int Value)> _meanings = [default];

    private CountLexicon()
    {
    }

    /// <summary>The words of <paramref name="language"/>; those of English where it has none.</summary>
    public static CountLexicon For(string? language) => ByLanguage.GetValueOrDefault(language ?? "en", ByLanguage["en"]);

    /// <summary>What <paramref name="token"/> is to a count; digits are a number of any language.</summary>
    public (CountRole Role, int Value) Read(string text, Token token)
    {
        if (char.IsAsciiDigit(text[token.Start]))
        {
            return token.Length <= MaxDigits && int.TryParse(text.AsSpan(token.Start, token.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
                ? (CountRole.Number, value)
                : default;
        }

        return _meanings[_words.Find(text, token.Start, token.End).Word];
    }

    private static FrozenDictionary<string, CountLexicon> Load()
    {
        var lexicons = new Dictionary<string, CountLexicon>(StringComparer.Ordinal);
        foreach (var row in EmbeddedTable.Rows("count_words.tsv"))
        {
            if (!lexicons.TryGetValue(row[1], out var lexicon))
                lexicons.Add(row[1], lexicon = new CountLexicon());
            if (lexicon._words.Add(row[0]) != lexicon._meanings.Count)
                throw new FormatException($"The word `{row[0]}` stands twice in its language.");
            lexicon._meanings.Add(((CountRole)Array.IndexOf(Roles, row[2]), int.Parse(row[3], CultureInfo.InvariantCulture)));
        }

        foreach (var lexicon in lexicons.Values)
            lexicon._words.Seal();
        return lexicons.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
