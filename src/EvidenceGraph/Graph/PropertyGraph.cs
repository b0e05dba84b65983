using System.Collections.Concurrent;

namespace EvidenceGraph.Graph;

/// <summary>
/// An immutable labelled property graph, made by <see cref="PropertyGraphBuilder"/>; safe for use from many threads.
/// Nodes and relationships are numbered from 0; relationships by type, then by start.
/// </summary>
public sealed class PropertyGraph
{
    private readonly GraphParts _parts;
    private readonly ConcurrentDictionary<(int Label, int Key), Lazy<PropertyIndex>> _indexes = new();
    private readonly Lazy<Dictionary<string, int>> _relationshipsById;

    internal PropertyGraph(GraphParts parts)
    {
        _parts = parts;
        _relationshipsById = new(() => IndexById(parts.RelationshipIds));
    }

    /// <summary>The number of nodes.</summary>
    public int NodeCount => _parts.NodeIds.Length;

    /// <summary>The number of relationships.</summary>
    public int RelationshipCount => _parts.RelationshipIds.Length;

    /// <summary>The labels, in the order in which they were first seen.</summary>
    public IReadOnlyList<string> Labels => LabelTable.Names;

    /// <summary>The relationship types, in the order in which they were first seen.</summary>
    public IReadOnlyList<string> RelationshipTypes => TypeTable.Names;

    /// <summary>The names of all properties of nodes and relationships.</summary>
    public IReadOnlyList<string> PropertyKeys => Keys.Names;

    /// <summary>All nodes, in order.</summary>
    public IEnumerable<Node> Nodes => Enumerable.Range(0, NodeCount).Select(index => new Node(this, index));

    /// <summary>All relationships, by type, then by start.</summary>
    public IEnumerable<Relationship> Relationships => Enumerable.Range(0, RelationshipCount).Select(index => new Relationship(this, index));

    internal SymbolTable LabelTable => _parts.Labels;

    internal SymbolTable TypeTable => _parts.Types;

    internal SymbolTable Keys => _parts.Keys;

    /// <summary>The node with this key, or null.</summary>
    public Node? FindNode(string id) => FindNodeIndex(id) is >= 0 and var index ? new Node(this, index) : null;

    /// <summary>The relationship with this key, or null.</summary>
    public Relationship? FindRelationship(string id) =>
        _relationshipsById.Value.TryGetValue(id, out var index) ? new Relationship(this, index) : null;

    /// <summary>The nodes that have a label, in order; none for a label that the graph does not know.</summary>
    public IEnumerable<Node> NodesWithLabel(string label)
    {
        var number = LabelTable.Find(label);
        return number < 0 ? [] : _parts.NodesByLabel[number].Select(index => new Node(this, index));
    }

    /// <summary>The nodes of a label whose property has this value, by an index that the first call makes.</summary>
    public IEnumerable<Node> FindNodes(string label, string property, Value value)
    {
        var (labelNumber, key) = (LabelTable.Find(label), Keys.Find(property));
        if (labelNumber < 0 || key < 0)
            yield break;
        if (key == _parts.KeyNumber)
        {
            if (value.Kind == ValueKind.String && FindNodeIndex(value.AsString) is >= 0 and var node && HasLabel(node, labelNumber))
                yield return new Node(this, node);
            yield break;
        }

        var index = Index(labelNumber, key);
        for (var place = index.First(value); place >= 0; place = index.Next(place))
            yield return new Node(this, index.NodeAt(place));
    }

    /// <summary>The relationships of one type, by start; none for a type that the graph does not know.</summary>
    public IEnumerable<Relationship> RelationshipsOfType(string type)
    {
        var (from, to) = RelationshipRange(TypeTable.Find(type));
        return Enumerable.Range(from, to - from).Select(index => new Relationship(this, index));
    }

    /// <summary>Whether <paramref name="key"/> is the property that shows the elements' own keys.</summary>
    internal bool IsKeyProperty(int key) => key >= 0 && key == _parts.KeyNumber;

    internal int FindNodeIndex(string id) => _parts.NodesById.TryGetValue(id, out var index) ? index : -1;

    internal string NodeId(int node) => _parts.NodeIds[node];

    internal string RelationshipId(int relationship) => _parts.RelationshipIds[relationship];

    internal int[] NodesOf(int label) => label < 0 ? [] : _parts.NodesByLabel[label];

    internal int LabelSetOf(int node) => _parts.LabelSetOf[node];

    internal int[][] LabelSets => _parts.LabelSets;

    internal bool HasLabel(int node, int label) => label >= 0 && _parts.SetHasLabel[label][_parts.LabelSetOf[node]];

    /// <summary>For each set of labels, whether it holds this one.</summary>
    internal bool[] SetsWith(int label) => _parts.SetHasLabel[label];

    internal IReadOnlyList<string> LabelNamesOf(int node) => _parts.LabelSetNames[_parts.LabelSetOf[node]];

    internal int StartOf(int relationship) => _parts.Starts[relationship];

    internal int EndOf(int relationship) => _parts.Ends[relationship];

    internal int TypeOf(int relationship)
    {
        var position = Array.BinarySearch(_parts.TypeOffsets, relationship + 1);
        return (position < 0 ? ~position : position) - 1;
    }

    internal (int From, int To) RelationshipRange(int type) =>
        type < 0 ? default : (_parts.TypeOffsets[type], _parts.TypeOffsets[type + 1]);

    internal Adjacency Adjacency(int type, Direction direction) =>
        type < 0 ? Graph.Adjacency.Empty : direction == Direction.Outgoing ? _parts.Outgoing[type] : _parts.Incoming[type];

    internal Value NodeProperty(int node, int key)
    {
        if (key < 0)
            return default;
        return key == _parts.KeyNumber ? NodeId(node) : _parts.NodeColumns[key] is { } column ? column[node] : default;
    }

    internal Value RelationshipProperty(int relationship, int key)
    {
        if (key < 0)
            return default;
        return key == _parts.KeyNumber
            ? RelationshipId(relationship)
            : _parts.RelationshipColumns[key] is { } column ? column[relationship] : default;
    }

    internal PropertyColumn? NodeColumn(int key) => key < 0 ? null : _parts.NodeColumns[key];

    internal PropertyColumn? RelationshipColumn(int key) => key < 0 ? null : _parts.RelationshipColumns[key];

    internal IEnumerable<KeyValuePair<string, Value>> NodeProperties(int node) =>
        Present(key => NodeProperty(node, key));

    internal IEnumerable<KeyValuePair<string, Value>> RelationshipProperties(int relationship) =>
        Present(key => RelationshipProperty(relationship, key));

    /// <summary>How many relationships of a type start (or end) at nodes of a label.</summary>
    internal long CountOf(int label, int type, Direction end)
    {
        var counts = CountsBySet(type, end);
        var total = 0L;
        for (var set = 0; set < counts.Length; set++)
            if (_parts.SetHasLabel[label][set])
                total += counts[set];
        return total;
    }

    /// <summary>By set of labels, how many relationships of a type start (or end) at nodes that bear it.</summary>
    internal int[] CountsBySet(int type, Direction end) => (end == Direction.Outgoing ? _parts.StartCounts : _parts.EndCounts)[type];

    /// <summary>The index of a label's nodes by one property, which is not the key property.</summary>
    internal PropertyIndex Index(int label, int key) => _indexes.GetOrAdd(
        (label, key),
        pair => new Lazy<PropertyIndex>(() => _parts.NodeColumns[pair.Key] is { } column
            ? new PropertyIndex(_parts.NodesByLabel[pair.Label], column)
            : PropertyIndex.Empty)).Value;

    private static Dictionary<string, int> IndexById(string[] ids)
    {
        var byId = new Dictionary<string, int>(ids.Length, StringComparer.Ordinal);
        for (var i = 0; i < ids.Length; i++)
            byId.Add(ids[i], i);
        return byId;
    }

    private IEnumerable<KeyValuePair<string, Value>> Present(Func<int, Value> property)
    {
        foreach (var key in _parts.KeysInOrder)
        {
            var value = property(key);
            if (!value.IsNull)
                yield return new(Keys[key], value);
        }
    }
}
