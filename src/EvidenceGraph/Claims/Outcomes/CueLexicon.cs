using EvidenceGraph.Text;

namespace EvidenceGraph.Claims.Outcomes;

/// <summary>The cues of one language, ready to be found: words are numbered by a trie of letters, phrases are a trie of those numbers.</summary>
internal sealed class CueLexicon
{
    // Of each language its rows, made a lexicon when a text of it comes.
    private static readonly Dictionary<string, Lazy<CueLexicon>> ByLanguage = Load();

    private readonly WordTrie _words = new();
    private readonly PhraseSteps _steps = new();

    // The first step of every phrase, by word: what each word of a text is tried against.
    private readonly int[] _first;
    private readonly List<CueEntry?> _entries = [null];

    private CueLexicon(List<string[]> rows)
    {
        foreach (var row in rows)
            Add(row[0], new CueEntry(CueKinds.Parse(row[2]), row[3][0] - '0'));
        _words.Seal();
        _first = new int[_words.Count + 1];
        for (var word = 1; word < _first.Length; word++)
            _first[word] = _steps.Next(0, word);
    }

    /// <summary>The cues of English: what a statement is read with where its language is unknown or has no cues of its own.</summary>
    public static CueLexicon English { get; } = ByLanguage["en"].Value;

    /// <summary>The cues of <paramref name="language"/> (two-letter code).</summary>
    public static CueLexicon For(string? language) => language is not null && ByLanguage.TryGetValue(language, out var lexicon) ? lexicon.Value : English;

    /// <summary>The first <paramref name="limit"/> words, numbers and marks of <c>text[start..end)</c>. White space and other signs are passed over.</summary>
    public void Tokenize(string text, int start, int end, List<Token> tokens, int limit)
    {
        for (var i = start; i < end && tokens.Count < limit;)
        {
            if (Letters.Fold(text[i]) != Letters.None)
            {
                var (word, stem) = _words.Find(text, i, end, out var next);
                tokens.Add(new Token(i, next, word, stem, '\0'));
                i = next;
                continue;
            }

            if (IsMark(text, i, end))
                tokens.Add(new Token(i, i + 1, 0, 0, text[i]));
            i++;
        }
    }

    // A full stop only where it ends something: the point of a decimal is none.
    private static bool IsMark(string text, int i, int end) => text[i] switch
    {
        ' ' => false,
        '.' => i + 1 == end || char.IsWhiteSpace(text[i + 1]),
        ',' or ';' or ':' or '(' or ')' or '[' or ']' or '/' or '%' or '=' or '<' or '>' => true,
        '–' or '—' or '≤' or '≥' => true,
        _ => false,
    };

    /// <summary>The cues among <paramref name="tokens"/>, in order: at each place the longest, none inside another.</summary>
    public void FindCues(List<Token> tokens, List<Cue> cues)
    {
        for (var i = 0; i < tokens.Count;)
        {
            CueEntry entry = default;
            var length = tokens[i].Word == 0 && tokens[i].Stem == 0 ? 0 : Match(tokens, i, 0, 0, ref entry);
            if (length > 0 && entry.Kind != CueKind.Nothing)
                cues.Add(new Cue(entry.Kind, entry.Weight, i, i + length));
            i += Math.Max(1, length);
        }
    }

    // At each word few ways on (itself, its stems), and no phrase has more than a handful of words: bounded.
    private int Match(List<Token> tokens, int at, int node, int depth, ref CueEntry entry)
    {
        var longest = 0;
        if (_entries[node] is { } own)
        {
            entry = own;
            longest = depth;
        }

        if (at >= tokens.Count)
            return longest;
        longest = Math.Max(longest, Follow(tokens, at, node, depth, tokens[at].Word, longest, ref entry));
        for (var stem = tokens[at].Stem; stem > 0; stem = _words.Shorter(stem))
            longest = Math.Max(longest, Follow(tokens, at, node, depth, stem, longest, ref entry));
        return longest;
    }

    private int Follow(List<Token> tokens, int at, int node, int depth, int word, int longest, ref CueEntry entry)
    {
        if (word == 0)
            return 0;
        var child = node == 0 ? _first[word] : _steps.Next(node, word);
        if (child == 0)
            return 0;
        CueEntry found = default;
        var length = Match(tokens, at + 1, child, depth + 1, ref found);
        if (length > longest)
            entry = found;
        return length;
    }

    private static Dictionary<string, Lazy<CueLexicon>> Load()
    {
        var rows = new Dictionary<string, List<string[]>>(StringComparer.Ordinal);
        foreach (var row in EmbeddedTable.Rows("outcome_cues.tsv"))
        {
            if (!rows.TryGetValue(row[1], out var own))
                rows.Add(row[1], own = []);
            own.Add(row);
        }

        return rows.ToDictionary(language => language.Key, language => new Lazy<CueLexicon>(() => new CueLexicon(language.Value)), StringComparer.Ordinal);
    }

    private void Add(string phrase, CueEntry entry)
    {
        var node = 0;
        foreach (var range in phrase.AsSpan().Split(' '))
        {
            node = _steps.Add(node, _words.Add(phrase.AsSpan(range)));
            if (node == _entries.Count)
                _entries.Add(null);
        }

        if (_entries[node] is not null)
            throw new FormatException($"The cue `{phrase}` stands twice in its language.");
        _entries[node] = entry;
    }
}
