using System.Collections.Concurrent;
using EvidenceGraph.Claims.Weighing;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Claims.Roles.Features;

/// <summary>The features of a drug by itself, whatever is told of it: its kind, and what it is one of. Worked out once a drug; can be used by several threads.</summary>
internal sealed class DrugTraits(FeatureSpace space, Vocabulary vocabulary)
{
    private readonly ConcurrentDictionary<string, Traits> _known = new(StringComparer.Ordinal);

    /// <summary>Adds the features of <paramref name="drug"/>.</summary>
    public void Add(FeatureList features, string drug)
    {
        foreach (var number in Of(drug).Numbers)
            features.Add(number);
    }

    /// <summary>The classes that <paramref name="drug"/> is one of.</summary>
    public IReadOnlyList<string> ClassesOf(string drug) => Of(drug).Classes;

    private Traits Of(string drug) => _known.GetOrAdd(drug, Work);

    private Traits Work(string drug)
    {
        var above = new SortedSet<int>();
        AddAbove(drug, above);
        var classes = above.Select(place => vocabulary.Concepts[place].Id).ToList();
        var known = vocabulary.Find(ConceptKind.Drug, drug);
        var numbers = new List<int> { space.NumberOf("drug-kind " + (known?.Fields.GetValueOrDefault("kind") ?? "none")) };
        if (known is not null)
            numbers.Add(space.NumberOf("drug " + drug));
        foreach (var one in classes)
            numbers.Add(space.NumberOf("drug-of " + one));
        numbers.RemoveAll(static number => number < 0);
        return new Traits([.. numbers], classes);
    }

    // The places in the vocabulary of all that it is one of.
    private void AddAbove(string drug, SortedSet<int> above)
    {
        foreach (var parent in vocabulary.Find(ConceptKind.Drug, drug)?.Parents ?? [])
        {
            if (vocabulary.IndexOf(ConceptKind.Drug, parent) is >= 0 and var place && above.Add(place))
                AddAbove(parent, above);
        }
    }

    private sealed record Traits(int[] Numbers, IReadOnlyList<string> Classes);
}
