using EvidenceGraph.Graph;

namespace EvidenceGraph.Neo4j.Push;

/// <summary>What a database holds of a graph: one byte an element.</summary>
internal sealed class PushState(PropertyGraph graph)
{
    private const int MostStrangersNamed = 5;

    private readonly List<string> _strangers = [];

    /// <summary>By node.</summary>
    public ElementState[] Nodes { get; } = new ElementState[graph.NodeCount];

    /// <summary>By relationship.</summary>
    public ElementState[] Relationships { get; } = new ElementState[graph.RelationshipCount];

    /// <summary>Labels that nodes of the graph bear in the database and not here.</summary>
    public SortedSet<string> StrayLabels { get; } = new(StringComparer.Ordinal);

    /// <summary>How many elements have the id of one of the graph's and were made by somebody else.</summary>
    public int StrangerCount { get; private set; }

    /// <summary>The first of them.</summary>
    public IReadOnlyList<string> Strangers => _strangers;

    public void AddStranger(string name)
    {
        StrangerCount++;
        if (_strangers.Count < MostStrangersNamed)
            _strangers.Add(name);
    }
}
