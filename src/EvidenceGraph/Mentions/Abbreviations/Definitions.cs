namespace EvidenceGraph.Mentions.Abbreviations;

/// <summary>The definitions of one document, each pair of short and long form once.</summary>
internal sealed class Definitions
{
    private readonly HashSet<(string ShortForm, string LongForm)> _known = [];
    private readonly List<Abbreviation> _inOrder = [];

    /// <summary>In the order in which they were added.</summary>
    public IReadOnlyList<Abbreviation> InOrder => _inOrder;

    /// <summary>Adds <paramref name="definition"/> unless its pair is known.</summary>
    public void Add(Abbreviation definition)
    {
        if (_known.Add((definition.ShortForm, definition.LongForm)))
            _inOrder.Add(definition);
    }
}
