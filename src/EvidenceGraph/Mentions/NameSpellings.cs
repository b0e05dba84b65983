using EvidenceGraph.Text;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Mentions;

/// <summary>Every name of a vocabulary in every spelling that is read, put into one matcher.</summary>
internal sealed class NameSpellings
{
    private readonly Vocabulary _vocabulary;
    private readonly AmbiguousNames _ambiguous;
    private readonly HashSet<string>[] _written;
    private readonly PhraseMatcherBuilder _builder = new();
    private readonly List<string> _variants = [];

    private NameSpellings(Vocabulary vocabulary, AmbiguousNames ambiguous)
    {
        (_vocabulary, _ambiguous) = (vocabulary, ambiguous);
        _written = WrittenNames(vocabulary);
    }

    /// <summary>A match is a concept's index, or the complement of an ambiguous name's.</summary>
    public static PhraseMatcher Matcher(Vocabulary vocabulary, AmbiguousNames ambiguous) => new NameSpellings(vocabulary, ambiguous).Matcher();

    private PhraseMatcher Matcher()
    {
        for (var i = 0; i < _vocabulary.Concepts.Count; i++)
        {
            var concept = _vocabulary.Concepts[i];
            Add(concept.Name, concept.Kind, i);
            foreach (var name in concept.Synonyms)
                Add(name, concept.Kind, i);
            foreach (var name in concept.CuratorSynonyms)
                Add(name, concept.Kind, i);
        }

        for (var i = 0; i < _ambiguous.Count; i++)
            _builder.Add(_ambiguous[i].Text, ~i);
        return _builder.Build();
    }

    // A mechanism is named by a word of action: 'exercise therapy' or 'lung transplantation' name the therapy alone.
    private void Add(string name, ConceptKind kind, int concept)
    {
        if (_ambiguous.Covers(name, kind) || (kind == ConceptKind.Mechanism && !ActionWords.BuiltIn.AnyIn(name)))
            return;
        _builder.Add(name, concept);
        SpellingVariants.BuiltIn.Of(name, _variants);
        EqualNames.BuiltIn.Of(name, kind == ConceptKind.Drug, _variants);

        // What a table says of a name counts more than what is made of another.
        foreach (var variant in _variants)
        {
            if (!_written[(int)kind].Contains(FoldingTable.Fold(variant)))
                _builder.Add(variant, concept);
        }
    }

    // The folded names that the tables have for each kind; a curator's synonym is none of them.
    private static HashSet<string>[] WrittenNames(Vocabulary vocabulary)
    {
        var written = new HashSet<string>[(int)ConceptKind.Target + 1];
        for (var kind = 0; kind < written.Length; kind++)
            written[kind] = new HashSet<string>(StringComparer.Ordinal);
        foreach (var concept in vocabulary.Concepts)
        {
            written[(int)concept.Kind].Add(FoldingTable.Fold(concept.Name));
            foreach (var name in concept.Synonyms)
                written[(int)concept.Kind].Add(FoldingTable.Fold(name));
        }

        return written;
    }
}
