namespace EvidenceGraph.Graph;

/// <summary>A relationship of a graph: a handle of two words, equal where graph and relationship are the same.</summary>
public readonly record struct Relationship
{
    internal Relationship(PropertyGraph graph, int index)
    {
        Graph = graph;
        Index = index;
    }

    /// <summary>The key that is unique among all relationships.</summary>
    public string Id => Graph.RelationshipId(Index);

    /// <summary>The type.</summary>
    public string Type => Graph.TypeTable[Graph.TypeOf(Index)];

    /// <summary>The node that it starts from.</summary>
    public Node Start => new(Graph, Graph.StartOf(Index));

    /// <summary>The node that it leads to.</summary>
    public Node End => new(Graph, Graph.EndOf(Index));

    /// <summary>The properties that the relationship has, by name in ordinal order, its key among them.</summary>
    public IEnumerable<KeyValuePair<string, Value>> Properties => Graph.RelationshipProperties(Index);

    internal PropertyGraph Graph { get; }

    internal int Index { get; }

    /// <summary>A property; null where the relationship has none of that name.</summary>
    public Value this[string property] => Graph.RelationshipProperty(Index, Graph.Keys.Find(property));

    /// <summary>The end that is not <paramref name="node"/>; the node itself for a relationship to itself.</summary>
    public Node Other(Node node) => Start == node ? End : Start;

    /// <inheritdoc/>
    public override string ToString() => $"({Start.Id})-[:{Type} {{id: {Id}}}]->({End.Id})";
}
