using EvidenceGraph.Text;

namespace EvidenceGraph.Mentions;

/// <summary>
/// Further spellings of a name that need no table row of their own: British and American pairs (<c>spelling.tsv</c>), one word for its
/// equal ('renal' for 'kidney': <c>equal_words.tsv</c>), the adjective for the noun ('neutropenic': <c>equal_endings.tsv</c>), 'X disease' for
/// "X's disease", the other number.
/// </summary>
internal sealed class SpellingVariants
{
    private readonly List<(string From, string To)> _pairs = [];
    private readonly List<(string One, string Another)> _words = [];
    private readonly List<(string Ending, string Another)> _endings = [];

    // The spellings of the pairs, first all of the one side, then all of the other; likewise the words.
    private readonly PatternFinder _pairFinder;
    private readonly PatternFinder _wordFinder;

    private SpellingVariants()
    {
        foreach (var row in EmbeddedTable.Rows("spelling.tsv"))
            _pairs.Add((row[0], row[1]));
        foreach (var row in EmbeddedTable.Rows("equal_words.tsv"))
            _words.Add((row[0], row[1]));
        foreach (var row in EmbeddedTable.Rows("equal_endings.tsv"))
        {
            _endings.Add((row[0], row[1]));
            _endings.Add((row[1], row[0]));
        }

        _pairFinder = new PatternFinder([.. _pairs.Select(pair => pair.From), .. _pairs.Select(pair => pair.To)], anyCase: false);
        _wordFinder = new PatternFinder([.. _words.Select(pair => pair.One), .. _words.Select(pair => pair.Another)], anyCase: true);
    }

    public static SpellingVariants BuiltIn { get; } = new();

    /// <summary>Puts the other spellings of <paramref name="name"/> into <paramref name="variants"/>.</summary>
    public void Of(string name, List<string> variants)
    {
        variants.Clear();
        if (name.Length < 6)
            return;
        Span<int> places = stackalloc int[Math.Max(_pairFinder.Count, _wordFinder.Count)];
        if (_pairFinder.Find(name, places[.._pairFinder.Count]))
            AddPairs(name, variants);
        foreach (var (noun, other) in _endings)
        {
            if (name[^1] == noun[^1] && name.Length > noun.Length + 1 && name.EndsWith(noun, StringComparison.Ordinal))
                variants.Add(string.Concat(name.AsSpan(0, name.Length - noun.Length), other));
        }

        if (_wordFinder.Find(name, places[.._wordFinder.Count]))
            AddSwapped(name, places, variants);

        if (name.Length > 8 && name[^1] == 's' && char.IsLower(name[^2]) && name[^2] is not ('s' or 'i' or 'u'))
            variants.Add(name.EndsWith("ies", StringComparison.Ordinal) ? string.Concat(name.AsSpan(0, name.Length - 3), "y") : name[..^1]);
        if (name[^1] == 'y' && name.Length > 7)
            variants.Add(string.Concat(name.AsSpan(0, name.Length - 1), "ies"));
        var genitive = name.IndexOf("'s ", StringComparison.Ordinal);
        if (genitive > 0)
            variants.Add(name.Remove(genitive, 2));
    }

    private void AddPairs(string name, List<string> variants)
    {
        var (american, british) = (name, name);
        foreach (var (from, to) in _pairs)
        {
            american = american.Replace(from, to, StringComparison.Ordinal);
            if (!british.Contains(from, StringComparison.Ordinal))
                british = british.Replace(to, from, StringComparison.Ordinal);
        }

        if (american != name)
            variants.Add(american);
        if (british != name)
            variants.Add(british);
    }

    private void AddSwapped(string name, ReadOnlySpan<int> places, List<string> variants)
    {
        for (var i = 0; i < _words.Count; i++)
        {
            if (Swapped(name, places[i], _words[i].One, _words[i].Another) is { } swapped)
                variants.Add(swapped);
            if (Swapped(name, places[_words.Count + i], _words[i].Another, _words[i].One) is { } back)
                variants.Add(back);
        }
    }

    // Only a whole word is swapped, and never the whole name.
    private static string? Swapped(string name, int at, string one, string another)
    {
        if (at < 0 || (at > 0 && char.IsLetter(name[at - 1])) || (at + one.Length < name.Length && name[at + one.Length] is not (' ' or 's')) || name.Length == one.Length)
            return null;
        return string.Concat(name.AsSpan(0, at), another, name.AsSpan(at + one.Length));
    }
}
