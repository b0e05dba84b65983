using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Mentions;

/// <summary>Every name of a vocabulary in one matcher. A match is a concept's index, or an ambiguous name's (<see cref="IsAmbiguous"/>).</summary>
internal sealed class NameIndex
{
    private readonly ConceptKind[] _kinds;

    public NameIndex(Vocabulary vocabulary)
    {
        Concepts = vocabulary.Concepts;
        _kinds = new ConceptKind[Concepts.Count];
        for (var i = 0; i < _kinds.Length; i++)
            _kinds[i] = Concepts[i].Kind;
        Ambiguous = new AmbiguousNames(vocabulary);
        Matcher = NameSpellings.Matcher(vocabulary, Ambiguous);
    }

    public PhraseMatcher Matcher { get; }

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
        found.Clear();
        Span<PhraseEnd> ends = stackalloc PhraseEnd[12];
        var count = Matcher.Walk(text, start, ends);
        while (--count >= 0)
        {
            var end = ends[count].End;
            var (printedEnd, plain) = WordEnding.Of(text, start, end);
            if (printedEnd < 0)
                continue;
            for (var i = ends[count].FirstPhrase; i != 0; i = Matcher[i].Next)
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
}
