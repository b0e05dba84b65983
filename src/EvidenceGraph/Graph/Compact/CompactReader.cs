namespace EvidenceGraph.Graph.Compact;

/// <summary>Reads what <see cref="CompactWriter"/> writes, straight into the arrays of a graph.</summary>
internal sealed class CompactReader(BlockReader input)
{
    private const string KeyProperty = "id";

    /// <exception cref="GraphFileException">The file is damaged.</exception>
    public (PropertyGraph Graph, GraphFileHeader Header) Read()
    {
        var header = ReadHeader();
        var (labels, types, keys) = (Symbols(input.Texts()), Symbols(input.Texts()), Symbols([KeyProperty, .. input.Texts()]));
        var (nodeIds, nodesById) = ReadNodeIds();
        var sets = ReadLabelSets(labels.Count);
        var setOf = new ushort[nodeIds.Length];
        for (var node = 0; node < setOf.Length; node++)
            setOf[node] = (ushort)input.NumberBelow(sets.Length);
        var offsets = ReadTypeOffsets(types.Count);
        var (starts, ends, ids) = (new int[offsets[^1]], new int[offsets[^1]], new string[offsets[^1]]);
        for (var type = 0; type < types.Count; type++)
            ReadRelationships(starts.AsSpan(offsets[type]..offsets[type + 1]), ends.AsSpan(offsets[type]..offsets[type + 1]), ids.AsSpan(offsets[type]..offsets[type + 1]), nodeIds.Length);
        var shape = new GraphShape
        {
            Labels = labels,
            Types = types,
            Keys = keys,
            KeyNumber = 0,
            NodeIds = nodeIds,
            NodesById = nodesById,
            LabelSetOf = setOf,
            LabelSets = sets,
            RelationshipIds = ids,
            Starts = starts,
            Ends = ends,
            TypeOffsets = offsets,
            NodeColumns = ReadColumns(keys.Count, nodeIds.Length),
            RelationshipColumns = ReadColumns(keys.Count, ids.Length),
        };
        input.Complete();
        return (shape.Build(), header);
    }

    private GraphFileHeader ReadHeader()
    {
        var texts = input.Texts();
        return texts.Length % 2 == 0
            ? new GraphFileHeader([.. texts.Chunk(2).Select(pair => KeyValuePair.Create(pair[0], pair[1]))])
            : throw input.Damaged("its header is broken");
    }

    private static SymbolTable Symbols(string[] names)
    {
        var table = new SymbolTable();
        foreach (var name in names)
            table.Add(name);
        return table;
    }

    private (string[] Ids, Dictionary<string, int> ById) ReadNodeIds()
    {
        var ids = input.Texts();
        var byId = new Dictionary<string, int>(ids.Length, StringComparer.Ordinal);
        for (var node = 0; node < ids.Length; node++)
            if (!byId.TryAdd(ids[node], node))
                throw input.Damaged($"there are two nodes with the id '{ids[node]}'");
        return (ids, byId);
    }

    private int[][] ReadLabelSets(int labels)
    {
        var sets = new int[input.Count()][];
        if (sets.Length > ushort.MaxValue + 1)
            throw input.Damaged("it has too many sets of labels");
        for (var set = 0; set < sets.Length; set++)
        {
            sets[set] = new int[input.Count()];
            for (var i = 0; i < sets[set].Length; i++)
                sets[set][i] = input.NumberBelow(labels);
        }

        return sets;
    }

    private int[] ReadTypeOffsets(int types)
    {
        var offsets = new int[types + 1];
        for (var type = 0; type < types; type++)
        {
            var count = input.Count();
            offsets[type + 1] = count <= int.MaxValue - offsets[type] ? offsets[type] + count : throw input.Damaged("it counts more than it holds");
        }

        return offsets;
    }

    private void ReadRelationships(Span<int> starts, Span<int> ends, Span<string> ids, int nodes)
    {
        var start = 0;
        for (var i = 0; i < starts.Length; i++)
        {
            starts[i] = start += input.NumberBelow(nodes - start);
            ends[i] = input.NumberBelow(nodes);
            ids[i] = input.Text();
        }
    }

    private PropertyColumn?[] ReadColumns(int keys, int total)
    {
        var reader = new ColumnReader(input);
        var columns = new PropertyColumn?[keys];
        for (var key = 1; key < keys; key++)
            columns[key] = input.NumberBelow(2) == 0 ? null : reader.Read(total);
        return columns;
    }
}
