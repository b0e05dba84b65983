namespace EvidenceGraph.Graph;

/// <summary>
/// Collects nodes and relationships, checks them, and makes an immutable <see cref="PropertyGraph"/>. A relationship's ends
/// must be there before it. Not safe for use from several threads at once.
/// </summary>
public sealed class PropertyGraphBuilder
{
    private readonly string? _keyProperty;
    private readonly SymbolTable _labels = new();
    private readonly SymbolTable _types = new();
    private readonly SymbolTable _keys = new();
    private readonly Dictionary<string, int> _nodesById = new(StringComparer.Ordinal);
    private readonly List<string> _nodeIds = [];
    private readonly LabelSets _labelSets = new();
    private readonly List<ushort> _labelSetOf = [];
    private readonly List<ColumnBuilder?> _nodeColumns = [];
    private readonly HashSet<string> _relationshipKeys = new(StringComparer.Ordinal);
    private readonly RelationshipTable _relationships = new();
    private readonly List<ColumnBuilder?> _relationshipColumns = [];
    private bool _built;

    /// <param name="keyProperty">
    /// The property under which a node's and a relationship's own key is read; no property of that name can be set otherwise.
    /// Null keeps the keys out of the properties.
    /// </param>
    public PropertyGraphBuilder(string? keyProperty = "id")
    {
        _keyProperty = keyProperty;
        if (keyProperty is not null)
            _keys.Add(keyProperty);
    }

    /// <summary>The number of nodes so far.</summary>
    public int NodeCount => _nodeIds.Count;

    /// <summary>The number of relationships so far.</summary>
    public int RelationshipCount => _relationships.Count;

    /// <summary>Whether a node of this key has been added.</summary>
    public bool ContainsNode(string id) => _nodesById.ContainsKey(id);

    /// <summary>Whether a relationship of this key has been added.</summary>
    public bool ContainsRelationship(string id) => _relationshipKeys.Contains(id);

    /// <summary>Adds a node. Properties that are null are absent.</summary>
    /// <exception cref="ArgumentException">The key is taken or empty, or a property cannot be stored.</exception>
    public void AddNode(string id, IEnumerable<string> labels, params IEnumerable<(string Name, Value Value)> properties)
    {
        ThrowIfBuilt();
        ArgumentException.ThrowIfNullOrEmpty(id);
        var set = _labelSets.Add(labels.Select(LabelNumber));
        var stored = Checked(properties, $"node '{id}'");
        if (!_nodesById.TryAdd(id, _nodeIds.Count))
            throw new ArgumentException($"There are two nodes with the id '{id}'.", nameof(id));
        foreach (var (name, value) in stored)
            Column(_nodeColumns, name).Add(_nodeIds.Count, value);
        _nodeIds.Add(id);
        _labelSetOf.Add(set);
    }

    /// <summary>Adds a relationship. Properties that are null are absent.</summary>
    /// <exception cref="ArgumentException">The key is taken or empty, an end is unknown, or a property cannot be stored.</exception>
    public void AddRelationship(string id, string type, string start, string end, params IEnumerable<(string Name, Value Value)> properties)
    {
        ThrowIfBuilt();
        ArgumentException.ThrowIfNullOrEmpty(id);
        ArgumentException.ThrowIfNullOrEmpty(type);
        var (from, to) = (NodeNumber(start, id, "starts from"), NodeNumber(end, id, "leads to"));
        var stored = Checked(properties, $"relationship '{id}'");
        if (!_relationshipKeys.Add(id))
            throw new ArgumentException($"There are two relationships with the id '{id}'.", nameof(id));
        foreach (var (name, value) in stored)
            Column(_relationshipColumns, name).Add(_relationships.Count, value);
        _relationships.Add(id, _types.Add(type), from, to);
    }

    /// <summary>Makes the graph. The builder cannot be used afterwards.</summary>
    public PropertyGraph Build()
    {
        ThrowIfBuilt();
        _built = true;
        var numbers = _relationships.Arrange(_types.Count, _nodeIds.Count);
        var (labelSetOf, sets) = (_labelSetOf.ToArray(), _labelSets.ToArray());
        var (starts, ends) = (_relationships.Starts, _relationships.Ends);
        var typeOffsets = _relationships.TypeOffsets;
        var arrivals = _relationships.ByEnd(_types.Count, _nodeIds.Count);
        var types = Enumerable.Range(0, _types.Count).ToArray();
        return new PropertyGraph(new GraphParts
        {
            Labels = _labels,
            Types = _types,
            Keys = _keys,
            KeyNumber = _keyProperty is null ? -1 : 0,
            NodeIds = [.. _nodeIds],
            NodesById = _nodesById,
            LabelSetOf = labelSetOf,
            LabelSets = sets,
            RelationshipIds = _relationships.Ids,
            Starts = starts,
            Ends = ends,
            TypeOffsets = typeOffsets,
            Outgoing = [.. types.Select(type => new Adjacency(starts, typeOffsets[type], typeOffsets[type + 1], ends, null))],
            Incoming = [.. types.Select(type => new Adjacency(
                arrivals.Targets, typeOffsets[type], typeOffsets[type + 1], arrivals.Sources, arrivals.Relationships))],
            NodeColumns = Columns(_nodeColumns, null),
            RelationshipColumns = Columns(_relationshipColumns, numbers),
            LabelSetNames = [.. sets.Select(set => set.Select(label => _labels[label]).ToArray())],
            SetHasLabel = [.. Enumerable.Range(0, _labels.Count).Select(label => sets.Select(set => set.Contains(label)).ToArray())],
            NodesByLabel = NodesByLabel(labelSetOf, sets),
            StartCounts = CountBySet(typeOffsets, starts, labelSetOf, sets.Length),
            EndCounts = CountBySet(typeOffsets, ends, labelSetOf, sets.Length),
            KeysInOrder = [.. Enumerable.Range(0, _keys.Count).OrderBy(key => _keys[key], StringComparer.Ordinal)],
        });
    }

    private static int[][] CountBySet(int[] typeOffsets, int[] nodes, ushort[] labelSetOf, int sets)
    {
        var counts = new int[typeOffsets.Length - 1][];
        for (var type = 0; type < counts.Length; type++)
        {
            counts[type] = new int[sets];
            for (var i = typeOffsets[type]; i < typeOffsets[type + 1]; i++)
                counts[type][labelSetOf[nodes[i]]]++;
        }

        return counts;
    }

    private int[][] NodesByLabel(ushort[] labelSetOf, int[][] sets)
    {
        var nodes = Enumerable.Range(0, _labels.Count).Select(_ => new List<int>()).ToArray();
        for (var node = 0; node < labelSetOf.Length; node++)
            foreach (var label in sets[labelSetOf[node]])
                nodes[label].Add(node);
        return [.. nodes.Select(list => list.ToArray())];
    }

    private PropertyColumn?[] Columns(List<ColumnBuilder?> builders, int[]? numbers) =>
        [.. Enumerable.Range(0, _keys.Count).Select(key => key < builders.Count ? builders[key]?.Build(numbers) : null)];

    private ColumnBuilder Column(List<ColumnBuilder?> columns, string name)
    {
        var key = _keys.Add(name);
        while (columns.Count <= key)
            columns.Add(null);
        return columns[key] ??= new ColumnBuilder();
    }

    private List<(string Name, Value Value)> Checked(IEnumerable<(string Name, Value Value)> properties, string owner)
    {
        var stored = new List<(string Name, Value Value)>();
        foreach (var (name, value) in properties)
        {
            if (string.IsNullOrEmpty(name))
                throw new ArgumentException($"A property of {owner} has no name.", nameof(properties));
            if (name == _keyProperty)
                throw new ArgumentException($"The property '{name}' of {owner} is its key and is not set apart from it.", nameof(properties));
            if (!CanBeStored(value))
                throw new ArgumentException($"The property '{name}' of {owner} is {value.Kind}, which cannot be stored.", nameof(properties));
            foreach (var (earlier, _) in stored)
                if (earlier == name)
                    throw new ArgumentException($"The property '{name}' of {owner} is given twice.", nameof(properties));
            if (!value.IsNull)
                stored.Add((name, value));
        }

        return stored;
    }

    private static bool CanBeStored(Value value) => value.Kind switch
    {
        ValueKind.Map or ValueKind.Node or ValueKind.Relationship or ValueKind.Path => false,
        ValueKind.List => value.AsList.All(item => !item.IsNull && item.Kind != ValueKind.List && CanBeStored(item)),
        _ => true,
    };

    private int LabelNumber(string label)
    {
        ArgumentException.ThrowIfNullOrEmpty(label);
        return _labels.Add(label);
    }

    private int NodeNumber(string node, string relationship, string role) => _nodesById.TryGetValue(node, out var number)
        ? number
        : throw new ArgumentException($"The relationship '{relationship}' {role} '{node}', and no node has that id.");

    private void ThrowIfBuilt()
    {
        if (_built)
            throw new InvalidOperationException("The graph has been built; a further one takes a new builder.");
    }
}
