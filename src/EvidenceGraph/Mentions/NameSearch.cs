using EvidenceGraph.Text;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Mentions;

/// <summary>Looks words up in a vocabulary: the concepts that they name, and the names that come nearest to them.</summary>
internal sealed class NameSearch
{
    private const int LettersForOneError = 4;
    private const int ShortestBeginning = 4;

    private readonly Lazy<NameIndex> _names;
    private readonly List<(string Folded, string Name, Concept Concept)> _all = [];

    public NameSearch(Vocabulary vocabulary)
    {
        _names = new Lazy<NameIndex>(() => new NameIndex(vocabulary));
        foreach (var concept in vocabulary.Concepts)
        {
            _all.Add((FoldingTable.Fold(concept.Name), concept.Name, concept));
            foreach (var name in concept.Synonyms)
                _all.Add((FoldingTable.Fold(name), name, concept));
            foreach (var name in concept.CuratorSynonyms)
                _all.Add((FoldingTable.Fold(name), name, concept));
        }
    }

    /// <summary>The concepts that <paramref name="words"/> name as a whole, in any case, by kind and id; of an ambiguous name, all its meanings.</summary>
    public IReadOnlyList<Concept> Named(string words)
    {
        var trimmed = words.Trim();
        var payloads = new List<int>();
        var concepts = new List<Concept>();
        if (trimmed.Length == 0 || _names.Value.Longest(trimmed, 0, NameScanner.AllKinds, anyCase: true, payloads) != trimmed.Length)
            return concepts;
        foreach (var payload in payloads)
        {
            if (!NameIndex.IsAmbiguous(payload))
                Add(concepts, _names.Value.Concepts[payload]);
            else
                _names.Value.Ambiguous[~payload].Meanings.ForEach(meaning => Array.ForEach(meaning.Concepts, concept => Add(concepts, _names.Value.Concepts[concept])));
        }

        return [.. concepts.OrderBy(concept => concept.Kind).ThenBy(concept => concept.Id, StringComparer.Ordinal)];
    }

    /// <summary>
    /// The names nearest to <paramref name="words"/>, each concept once, nearest first: those that differ in one letter of four at most,
    /// and those that the words begin.
    /// </summary>
    public IReadOnlyList<NearName> Closest(string words, int atMost)
    {
        var folded = FoldingTable.Fold(words);
        var limit = Math.Max(1, folded.Length / LettersForOneError);
        var near = new Dictionary<Concept, NearName>(ReferenceEqualityComparer.Instance);
        foreach (var (name, printed, concept) in _all)
        {
            var distance = EditDistance.Between(folded, name, limit);
            if (distance == int.MaxValue && folded.Length >= ShortestBeginning && name.StartsWith(folded, StringComparison.Ordinal))
                distance = 0;
            if (distance != int.MaxValue && (!near.TryGetValue(concept, out var known) || distance < known.Distance))
                near[concept] = new NearName(concept, printed, distance);
        }

        return [.. near.Values.OrderBy(n => n.Distance).ThenBy(n => n.Concept.Kind).ThenBy(n => n.Concept.Id, StringComparer.Ordinal).Take(atMost)];
    }

    private static void Add(List<Concept> concepts, Concept concept)
    {
        if (!concepts.Contains(concept))
            concepts.Add(concept);
    }
}
