using EvidenceGraph.Graph;

namespace EvidenceGraph.Neo4j.Push;

/// <summary>Which properties the elements of a group have at all, ids apart.</summary>
internal sealed class PropertyKeys(PropertyGraph graph, Func<int, PropertyColumn?> column)
{
    private readonly List<int> _unseen = [.. Enumerable.Range(0, graph.Keys.Count).Where(key => column(key) is not null && !graph.IsKeyProperty(key))];
    private readonly SortedSet<int> _seen = [];

    /// <summary>The keys seen, ascending.</summary>
    public int[] ToArray() => [.. _seen];

    /// <summary>Looks at one more element.</summary>
    public void Add(int element)
    {
        for (var i = _unseen.Count - 1; i >= 0; i--)
        {
            if (column(_unseen[i])![element].IsNull)
                continue;
            _seen.Add(_unseen[i]);
            _unseen.RemoveAt(i);
        }
    }
}
