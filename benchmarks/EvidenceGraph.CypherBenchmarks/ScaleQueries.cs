using EvidenceGraph.Graph;
using EvidenceGraph.ScaleGraph;

namespace EvidenceGraph.CypherBenchmarks;

/// <summary>The seven queries, with 100 parameters by a fixed seed where they have any, and two of them with one condition more.</summary>
internal static class ScaleQueries
{
    private const int Parameters = 100;

    public static IReadOnlyList<ScaleQuery> All(string folder, PropertyGraph graph, GraphGenerator shape)
    {
        var random = new Random(20);
        string Text(string name) => File.ReadAllText(Directory.EnumerateFiles(folder, name + "-*.cypher").Single());
        NodeKind Kind(string label) => shape.NodeKinds.Single(kind => kind.Label == label);
        string Some(string label) => Kind(label).Id(random.Next(Kind(label).Count));
        Value NameOf(string id) => graph.FindNode(id)!.Value["name"];
        IReadOnlyList<IReadOnlyDictionary<string, Value>> Each(Func<Dictionary<string, Value>> make) => [.. Enumerable.Range(0, Parameters).Select(_ => make())];
        IReadOnlyList<IReadOnlyDictionary<string, Value>> once = [new Dictionary<string, Value>()];
        return
        [
            new("q1 outcomes of a disease", Text("q1"), Each(() => new() { ["name"] = NameOf(Some("Disease")) }), 10),
            new("q2 mechanisms tried", Text("q2"), Each(() => new() { ["id"] = Some("Disease") }), 10),
            new("q3 paths from a drug", Text("q3"), Each(() => new() { ["id"] = Some("Drug") }), 10),
            new("q4 shortest path", Text("q4"), Each(() => new() { ["a"] = NameOf(Some("Drug")), ["b"] = Some("Antibody") }), 10),
            new("q5 timeline", Text("q5"), once, 10),
            new("q6 all three-hop paths", Text("q6"), once, 10),
            new("q7 many rows", Text("q7"), once, 3),
            new("q5 with one more WHERE", With(Text("q5"), "WHERE t.year >= 2000"), once, 5),
            new("q6 with one more WHERE", With(Text("q6"), "WHERE m.level > 2"), once, 5),
        ];
    }

    private static string With(string text, string condition) => text.Replace("RETURN", condition + "\nRETURN", StringComparison.Ordinal);
}
