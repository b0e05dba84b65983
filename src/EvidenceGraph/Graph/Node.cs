namespace EvidenceGraph.Graph;

/// <summary>A node of a graph: a handle of two words, equal where graph and node are the same.</summary>
public readonly record struct Node
{
    internal Node(PropertyGraph graph, int index)
    {
        Graph = graph;
        Index = index;
    }

    /// <summary>The key that is unique among all nodes.</summary>
    public string Id => Graph.NodeId(Index);

    /// <summary>The labels, in the order in which the graph first saw them.</summary>
    public IReadOnlyList<string> Labels => Graph.LabelNamesOf(Index);

    internal PropertyGraph Graph { get; }

    internal int Index { get; }

    /// <summary>A property; null where the node has none of that name.</summary>
    public Value this[string property] => Graph.NodeProperty(Index, Graph.Keys.Find(property));

    /// <summary>Whether the node has the label.</summary>
    public bool HasLabel(string label) => Graph.HasLabel(Index, Graph.LabelTable.Find(label));

    /// <summary>The properties that the node has, by name in ordinal order, its key among them.</summary>
    public IEnumerable<KeyValuePair<string, Value>> Properties => Graph.NodeProperties(Index);

    /// <summary>The relationships of one type, or of all types where it is null: <c>(this)-[:TYPE]->()</c> or reversed.</summary>
    public RelationshipSequence Relationships(string? type = null, Direction direction = Direction.Both) => new(this, type, direction);

    /// <summary>The relationships that start here: <c>(this)-[:TYPE]->()</c>.</summary>
    public RelationshipSequence Outgoing(string? type = null) => new(this, type, Direction.Outgoing);

    /// <summary>The relationships that end here: <c>(this)&lt;-[:TYPE]-()</c>.</summary>
    public RelationshipSequence Incoming(string? type = null) => new(this, type, Direction.Incoming);

    /// <inheritdoc/>
    public override string ToString() => $"(:{string.Join(':', Labels)} {{id: {Id}}})";
}
