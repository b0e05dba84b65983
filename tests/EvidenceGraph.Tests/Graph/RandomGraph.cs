using EvidenceGraph.Graph;

namespace EvidenceGraph.Tests.Graph;

/// <summary>What a random graph consists of, before it is built: the same for the same seed on every machine.</summary>
internal sealed record RandomGraph(IReadOnlyList<RandomGraph.NodeRow> Nodes, IReadOnlyList<RandomGraph.RelationshipRow> Relationships)
{
    private static readonly string[] Labels = ["A", "B", "C"];
    private static readonly string[] Types = ["R", "S", "T"];

    public static RandomGraph Make(int seed, int nodes, int relationships)
    {
        var random = new Random(seed);
        NodeRow[] nodeRows = [.. Enumerable.Range(0, nodes).Select(i => new NodeRow($"n{i}", Some(random, Labels), Properties(random)))];
        return new RandomGraph(nodeRows, [.. Enumerable.Range(0, relationships).Select(i => new RelationshipRow(
            $"r{i}", Types[random.Next(Types.Length)], $"n{random.Next(nodes)}", $"n{random.Next(nodes)}", Properties(random)))]);
    }

    public PropertyGraph Build()
    {
        var builder = new PropertyGraphBuilder();
        foreach (var node in Nodes)
            builder.AddNode(node.Id, node.Labels, node.Properties);
        foreach (var relationship in Relationships)
            builder.AddRelationship(relationship.Id, relationship.Type, relationship.Start, relationship.End, relationship.Properties);
        return builder.Build();
    }

    private static string[] Some(Random random, string[] choices) => [.. choices.Where(_ => random.Next(3) == 0)];

    private static (string, Value)[] Properties(Random random)
    {
        var properties = new List<(string, Value)>();
        if (random.Next(4) != 0)
            properties.Add(("num", random.Next(5)));
        if (random.Next(3) == 0)
            properties.Add(("name", "abcde".Substring(random.Next(5), 1)));
        if (random.Next(9) == 0)
            properties.Add(("odd", random.Next(3) switch { 0 => 0.5, 1 => true, _ => Value.List([1, "x"]) }));
        return [.. properties];
    }

    internal sealed record NodeRow(string Id, string[] Labels, (string Name, Value Value)[] Properties);

    internal sealed record RelationshipRow(string Id, string Type, string Start, string End, (string Name, Value Value)[] Properties);
}
