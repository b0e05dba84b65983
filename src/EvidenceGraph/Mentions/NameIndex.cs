using EvidenceGraph.Text;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Mentions;

/// <summary>Every name of a vocabulary in one matcher. A match is a concept's index, or an ambiguous name's (<see cref="IsAmbiguous"/>).</summary>
internal sealed class NameIndex
{
    private readonly SpellingVariants _variants = SpellingVariants.BuiltIn;
    private readonly List<string> _spellings = [];
    private readonly HashSet<string>[] _written = [.. Enum.GetValues<ConceptKind>().Select(_ => new HashSet<string>(StringComparer.Ordinal))];
    private readonly ConceptKind[] _kinds;

    public NameIndex(Vocabulary vocabulary)
    {
        Concepts = vocabulary.Concepts;
        _kinds = new ConceptKind[Concepts.Count];
        Ambiguous = new AmbiguousNames(vocabulary);
        foreach (var concept in Concepts)
        {
            _written[(int)concept.Kind].Add(FoldingTable.Fold(concept.Name));
            foreach (var name in concept.Synonyms)
                _written[(int)concept.Kind].Add(FoldingTable.Fold(name));
        }

        for (var i = 0; i < Concepts.Count; i++)
        {
            var concept = Concepts[i];
            _kinds[i] = concept.Kind;
            Add(concept.Name, i);
            foreach (var name in concept.Synonyms)
                Add(name, i);
            foreach (var name in concept.CuratorSynonyms)
                Add(name, i);
        }

        for (var i = 0; i < Ambiguous.Count; i++)
            Matcher.Add(Ambiguous[i].Text, ~i);
        Matcher.Freeze();
        Array.ForEach(_written, names => names.Clear());
    }

    public PhraseMatcher Matcher { get; } = new();

    public IReadOnlyList<Concept> Concepts { get; }

    public AmbiguousNames Ambiguous { get; }

    /// <summary>The kind of the concept with index <paramref name="concept"/>.</summary>
    public ConceptKind KindOf(int concept) => _kinds[concept];

    /// <summary>Whether the concept is a class of drugs, by its own table.</summary>
    public bool IsClass(int concept) => Concepts[concept].Fields.GetValueOrDefault("kind") == "class";

    /// <summary>Whether a match is an ambiguous name; its index is then <c>~payload</c>.</summary>
    public static bool IsAmbiguous(int payload) => payload < 0;

    /// <summary>
    /// The longest name that begins at <paramref name="start"/>, a word start, and is of one of <paramref name="kinds"/> (a bit each).
    /// </summary>
    /// <returns>The end as printed, plural included, or -1; the payloads are in <paramref name="found"/>, each once.</returns>
    public int Longest(ReadOnlySpan<char> text, int start, int kinds, bool anyCase, List<int> found)
    {
        Span<PhraseEnd> ends = stackalloc PhraseEnd[12];
        var count = Matcher.Walk(text, start, ends);
        found.Clear();
        while (--count >= 0)
        {
            var end = ends[count].End;
            var (printedEnd, plain) = WordEnding.Of(text, start, end);
            if (printedEnd < 0)
                continue;
            for (var i = Matcher.FirstAt(ends[count].Node); i != 0; i = Matcher[i].Next)
            {
                ref readonly var name = ref Matcher[i];
                if (Allows(kinds, name.Payload) && !found.Contains(name.Payload)
                    && (plain || (WordEnding.Allows(name.Text, text, end, printedEnd) && !IsPluralOfSubstance(name, text[end])))
                    && Fits(name, text[start..end], anyCase))
                {
                    found.Add(name.Payload);
                }
            }

            if (found.Count > 0)
                return text[printedEnd - 1] is >= '0' and <= '9' && !plain ? end : printedEnd;
        }

        return -1;
    }

    private static bool Fits(in Phrase name, ReadOnlySpan<char> printed, bool anyCase) =>
        printed.SequenceEqual(name.Text) || (!(name.Exact && !anyCase) && PhraseShape.Fits(name.Text, printed, anyCase));

    // Short forms of substances have no plural: 'SNPs' is not 'SNP', while 'ILDs' is 'ILD'.
    private bool IsPluralOfSubstance(in Phrase name, char ending) =>
        ending == 's' && !IsAmbiguous(name.Payload) && _kinds[name.Payload] == ConceptKind.Drug && PhraseShape.CaseCounts(name.Text, name.Text.Length);

    private bool Allows(int kinds, int payload) =>
        payload < 0 ? (kinds & Ambiguous[~payload].Kinds) != 0 : (kinds & (1 << (int)_kinds[payload])) != 0;

    // A mechanism is named by a word of action: 'exercise therapy' or 'lung transplantation' name the therapy alone.
    private void Add(string name, int concept)
    {
        if (Ambiguous.Covers(name, Concepts[concept].Kind) || (Concepts[concept].Kind == ConceptKind.Mechanism && !ActionWords.BuiltIn.AnyIn(name)))
            return;
        Matcher.Add(name, concept);
        _variants.Of(name, _spellings);
        EqualNames.BuiltIn.Of(name, Concepts[concept].Kind == ConceptKind.Drug, _spellings);

        // What a table says of a name counts more than what is made of another.
        foreach (var variant in _spellings)
        {
            if (!_written[(int)Concepts[concept].Kind].Contains(FoldingTable.Fold(variant)))
                Matcher.Add(variant, concept);
        }
    }
}
