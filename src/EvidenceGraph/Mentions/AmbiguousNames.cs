using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Mentions;

/// <summary>The names that need a cue to be understood, each with its meanings, and the matcher that finds the cues.</summary>
internal sealed class AmbiguousNames
{
    private readonly List<Name> _names = [];
    private readonly Dictionary<string, int> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _anyCase = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _cues = new(StringComparer.Ordinal);
    private readonly PhraseMatcherBuilder _cueMatcher = new();

    public AmbiguousNames(Vocabulary vocabulary)
    {
        foreach (var row in vocabulary.AmbiguousNames)
        {
            if (!_byName.TryGetValue(row.Name, out var index))
            {
                _byName.Add(row.Name, index = _names.Count);
                _names.Add(new Name(row.Name));
            }

            var concepts = new int[row.Meanings.Count];
            for (var i = 0; i < concepts.Length; i++)
            {
                var (kind, id) = row.Meanings[i];
                concepts[i] = vocabulary.IndexOf(kind, id);
                _names[index].Kinds |= 1 << (int)kind;
            }

            _names[index].Meanings.Add(new Meaning(concepts, row.Otherwise, row.OnlyDefined, Cues(row.For), Cues(row.Against), [.. row.Beside], [.. row.NotBeside]));
        }

        CueMatcher = _cueMatcher.Build();
        foreach (var name in _names)
        {
            if (!PhraseShape.CaseCounts(name.Text, name.Text.Length))
                _anyCase[name.Text] = _byName[name.Text];
        }
    }

    public int Count => _names.Count;

    public Name this[int index] => _names[index];

    /// <summary>Finds the cues: the payload is the number of the cue.</summary>
    public PhraseMatcher CueMatcher { get; }

    /// <summary>How many cues there are.</summary>
    public int CueCount => _cues.Count;

    /// <summary>Whether the rows of the table decide what <paramref name="name"/> means, instead of the row that lists it as a name.</summary>
    public bool Covers(string name, ConceptKind kind) =>
        _byName.Count > 0 && (_byName.TryGetValue(name, out var index) || _anyCase.TryGetValue(name, out index)) && (_names[index].Kinds == 0 || (_names[index].Kinds & (1 << (int)kind)) != 0 || kind != ConceptKind.Target);

    private int[] Cues(IReadOnlyList<string> words)
    {
        var cues = new int[words.Count];
        for (var i = 0; i < cues.Length; i++)
        {
            if (!_cues.TryGetValue(words[i], out cues[i]))
            {
                cues[i] = _cues.Count;
                _cues.Add(words[i], cues[i]);
                if (words[i][^1] == '*')
                    _cueMatcher.Add(words[i][..^1], cues[i], PhraseMatcher.Ending.Prefix);
                else
                    _cueMatcher.Add(words[i], cues[i]);
            }
        }

        return cues;
    }

    /// <summary>An ambiguous name.</summary>
    internal sealed class Name(string text)
    {
        public string Text => text;

        /// <summary>The kinds of its meanings, a bit each; 0 where all lie outside the vocabulary.</summary>
        public int Kinds { get; set; }

        public List<Meaning> Meanings { get; } = [];

        /// <summary>Whether any meaning has cue words, so that the text must be searched for them.</summary>
        public bool HasCues => Meanings.Exists(meaning => meaning.For.Length + meaning.Against.Length > 0);
    }

    /// <summary>One meaning; no concepts where it lies outside the vocabulary.</summary>
    internal sealed record Meaning(int[] Concepts, bool Otherwise, bool OnlyDefined, int[] For, int[] Against, string[] Beside, string[] NotBeside);
}
