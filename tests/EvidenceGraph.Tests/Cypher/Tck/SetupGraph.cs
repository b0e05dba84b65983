using System.Globalization;
using EvidenceGraph.Cypher;
using EvidenceGraph.Graph;

namespace EvidenceGraph.Tests.Cypher.Tck;

/// <summary>A graph that can be changed. Elements keep their places, so that values can point to them; deleted ones leave a gap.</summary>
internal sealed class SetupGraph
{
    private PropertyGraph? _snapshot;

    public List<SetupNode?> Nodes { get; } = [];

    public List<SetupRelationship?> Relationships { get; } = [];

    /// <summary>The graph as it is now; made anew after a change.</summary>
    public PropertyGraph Snapshot => _snapshot ??= Build();

    public void Changed() => _snapshot = null;

    public int AddNode(IEnumerable<string> labels, IEnumerable<KeyValuePair<string, Value>> properties)
    {
        Changed();
        Nodes.Add(new SetupNode([.. labels], Present(properties)));
        return Nodes.Count - 1;
    }

    public int AddRelationship(string type, int start, int end, IEnumerable<KeyValuePair<string, Value>> properties)
    {
        Changed();
        Relationships.Add(new SetupRelationship(type, start, end, Present(properties)));
        return Relationships.Count - 1;
    }

    /// <summary>Runs a reading query over the graph as it is now.</summary>
    public List<Dictionary<string, Value>> Read(string query, IReadOnlyDictionary<string, Value> parameters)
    {
        var table = CypherQuery.Parse(query).Run(Snapshot, parameters);
        return [.. table.Select(row => table.Columns.Zip(row).ToDictionary(pair => pair.First, pair => FromSnapshot(pair.Second)))];
    }

    /// <summary>A value of this graph as one of the snapshot, in which relationships have other numbers.</summary>
    public Value ToSnapshot(Value value) => value.Kind switch
    {
        ValueKind.Node => Value.OfNode(Snapshot.FindNodeIndex($"n{value.Index}")),
        ValueKind.Relationship => Value.OfRelationship(Snapshot.FindRelationship($"r{value.Index}")!.Value.Index),
        ValueKind.List => Value.List(value.AsList.Select(ToSnapshot)),
        _ => value,
    };

    private Value FromSnapshot(Value value) => value.Kind switch
    {
        ValueKind.Node => Value.OfNode(Number(Snapshot.NodeId(value.Index))),
        ValueKind.Relationship => Value.OfRelationship(Number(Snapshot.RelationshipId(value.Index))),
        ValueKind.List => Value.List(value.AsList.Select(FromSnapshot)),
        _ => value,
    };

    private static int Number(string id) => int.Parse(id.AsSpan(1), CultureInfo.InvariantCulture);

    private static Dictionary<string, Value> Present(IEnumerable<KeyValuePair<string, Value>> properties) => properties.Where(pair => !pair.Value.IsNull).ToDictionary();

    private PropertyGraph Build()
    {
        var builder = new PropertyGraphBuilder(keyProperty: null);
        for (var i = 0; i < Nodes.Count; i++)
            if (Nodes[i] is { } node)
                builder.AddNode($"n{i}", node.Labels, node.Properties.Select(pair => (pair.Key, pair.Value)));
        for (var i = 0; i < Relationships.Count; i++)
            if (Relationships[i] is { } relationship)
                builder.AddRelationship($"r{i}", relationship.Type, $"n{relationship.Start}", $"n{relationship.End}", relationship.Properties.Select(pair => (pair.Key, pair.Value)));
        return builder.Build();
    }
}

internal sealed record SetupNode(HashSet<string> Labels, Dictionary<string, Value> Properties);

internal sealed record SetupRelationship(string Type, int Start, int End, Dictionary<string, Value> Properties);
