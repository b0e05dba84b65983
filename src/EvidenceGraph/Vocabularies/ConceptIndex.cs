namespace EvidenceGraph.Vocabularies;

/// <summary>The places of concepts in a list, by kind and id.</summary>
internal sealed class ConceptIndex
{
    private readonly Dictionary<string, int>[] _places = new Dictionary<string, int>[(int)ConceptKind.Target + 1];

    public ConceptIndex()
    {
        for (var kind = 0; kind < _places.Length; kind++)
            _places[kind] = new Dictionary<string, int>(StringComparer.Ordinal);
    }

    /// <summary>The place of the concept; -1 where there is none of that kind and id.</summary>
    public int this[ConceptKind kind, string id] => _places[(int)kind].TryGetValue(id, out var place) ? place : -1;

    /// <exception cref="ArgumentException">There is one of that kind and id.</exception>
    public void Add(ConceptKind kind, string id, int place) => _places[(int)kind].Add(id, place);
}
