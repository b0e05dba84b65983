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

    /// <summary>The key of a node that has been added, as the string that the graph keeps; null where there is none.</summary>
    internal string? FindNodeId(ReadOnlySpan<char> id) =>
        _nodesById.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(id, out var known, out _) ? known : null;

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
        return new GraphShape
        {
            Labels = _labels,
            Types = _types,
            Keys = _keys,
            KeyNumber = _keyProperty is null ? -1 : 0,
            NodeIds = [.. _nodeIds],
            NodesById = _nodesById,
            LabelSetOf = [.. _labelSetOf],
            LabelSets = _labelSets.ToArray(),
            RelationshipIds = _relationships.Ids,
            Starts = _relationships.Starts,
            Ends = _relationships.Ends,
            TypeOffsets = _relationships.TypeOffsets,
            NodeColumns = BuildColumns(_nodeColumns, null),
            RelationshipColumns = BuildColumns(_relationshipColumns, numbers),
        }.Build();
    }

    private PropertyColumn?[] BuildColumns(List<ColumnBuilder?> builders, int[]? numbers) =>
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
