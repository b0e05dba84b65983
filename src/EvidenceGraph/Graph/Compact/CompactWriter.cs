namespace EvidenceGraph.Graph.Compact;

/// <summary>
/// Writes a whole graph into a compact file: names, then nodes by label and id, then relationships by type and start, then their
/// properties, one after the other. Nothing depends on the order in which the graph was filled.
/// </summary>
internal sealed class CompactWriter
{
    private readonly PropertyGraph _graph;
    private readonly BlockWriter _output;
    private readonly int[] _nodes;
    private readonly SymbolTable _labels = new();
    private readonly string[] _types;
    private readonly string[] _keys;

    public CompactWriter(PropertyGraph graph, Stream output)
    {
        _graph = graph;
        _output = new BlockWriter(output);
        _nodes = CanonicalOrder.Nodes(graph);
        _types = [.. graph.RelationshipTypes.Order(StringComparer.Ordinal)];
        foreach (var label in _nodes.Select(graph.LabelSetOf).Distinct().SelectMany(LabelsOf))
            _labels.Add(label);
        _keys = [.. graph.PropertyKeys.Where(key => !graph.IsKeyProperty(graph.Keys.Find(key))).Order(StringComparer.Ordinal)];
    }

    /// <exception cref="ArgumentException">A property has no form in a graph file.</exception>
    public void Write(GraphFileHeader header)
    {
        _output.Texts([.. header.Fields.SelectMany(field => new[] { field.Key, field.Value })]);
        _output.Texts([.. _labels.Names]);
        _output.Texts(_types);
        _output.Texts(_keys);
        WriteNodes();
        var relationships = CanonicalOrder.Relationships(_graph, _nodes, _types);
        WriteRelationships(relationships);
        WriteColumns(_nodes, _graph.NodeColumn);
        WriteColumns(relationships, _graph.RelationshipColumn);
        _output.Complete();
    }

    private IEnumerable<string> LabelsOf(int set) => _graph.LabelSets[set].Select(label => _graph.LabelTable[label]).Order(StringComparer.Ordinal);

    private void WriteNodes()
    {
        _output.Number(_nodes.Length);
        foreach (var node in _nodes)
            _output.Text(_graph.NodeId(node));
        var sets = new Dictionary<int, int>();
        var setOf = Array.ConvertAll(_nodes, node => NumberOf(sets, _graph.LabelSetOf(node)));
        _output.Number(sets.Count);
        foreach (var set in sets.Keys)
        {
            int[] labels = [.. LabelsOf(set).Select(_labels.Find).Order()];
            _output.Number(labels.Length);
            foreach (var label in labels)
                _output.Number(label);
        }

        foreach (var set in setOf)
            _output.Number(set);
    }

    private static int NumberOf(Dictionary<int, int> numbers, int key)
    {
        numbers.TryAdd(key, numbers.Count);
        return numbers[key];
    }

    // Starts as the distance to the one before: within a type they ascend.
    private void WriteRelationships(int[] relationships)
    {
        var numbers = new int[_nodes.Length];
        for (var i = 0; i < _nodes.Length; i++)
            numbers[_nodes[i]] = i;
        foreach (var type in _types)
        {
            var (from, to) = _graph.RelationshipRange(_graph.TypeTable.Find(type));
            _output.Number(to - from);
        }

        var (lastType, lastStart) = (-1, 0);
        foreach (var relationship in relationships)
        {
            var type = _graph.TypeOf(relationship);
            lastStart = type == lastType ? lastStart : 0;
            var start = numbers[_graph.StartOf(relationship)];
            _output.Number(start - lastStart);
            _output.Number(numbers[_graph.EndOf(relationship)]);
            _output.Text(_graph.RelationshipId(relationship));
            (lastType, lastStart) = (type, start);
        }
    }

    private void WriteColumns(int[] elements, Func<int, PropertyColumn?> columnOf)
    {
        var columns = new ColumnWriter(_output);
        foreach (var key in _keys)
        {
            var column = columnOf(_graph.Keys.Find(key));
            _output.Number(column is null ? 0 : 1);
            if (column is null)
                continue;
            var (having, values) = (new List<int>(column.Count), new List<Value>(column.Count));
            for (var i = 0; i < elements.Length; i++)
            {
                if (column[elements[i]] is not { IsNull: false } value)
                    continue;
                having.Add(i);
                values.Add(value);
            }

            columns.Write(key, elements.Length, having, values);
        }
    }
}
