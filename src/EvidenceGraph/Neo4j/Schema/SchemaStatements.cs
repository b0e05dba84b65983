using EvidenceGraph.Graph;
using EvidenceGraph.Neo4j.Push;
using EvidenceGraph.Neo4j.Statements;

namespace EvidenceGraph.Neo4j.Schema;

/// <summary>The constraints and indexes of a graph. Each may be made again where it is there already.</summary>
internal static class SchemaStatements
{
    /// <summary>Waits until all indexes are filled.</summary>
    public const string Await = "CALL db.awaitIndexes(600)";

    // An index entry of the server has 8 kB; the rest is for what it keeps beside the text.
    private const int LongestEntry = 8000;

    /// <summary>One unique id per label by which nodes are found.</summary>
    public static IEnumerable<string> Constraints(PropertyGraph graph) =>
        KeyLabels(graph).Select(label => Unique(label));

    /// <summary>The constraint of one label.</summary>
    public static string Unique(string label) =>
        $"CREATE CONSTRAINT {CypherName.Of($"evidence_graph_{label}_id")} IF NOT EXISTS FOR (n:{CypherName.Of(label)}) REQUIRE n.{CypherName.Of(GraphMark.Id)} IS UNIQUE";

    /// <summary>The indexes on names, those of labels that the graph has. A text that is too long for an index leaves its index out.</summary>
    public static IEnumerable<string> Indexes(PropertyGraph graph, GraphProfile profile)
    {
        foreach (var (label, property) in profile.Lookups)
            if (graph.NodesWithLabel(label).Any() && graph.NodesWithLabel(label).All(node => FitsIndex(node[property])))
                yield return $"CREATE INDEX {CypherName.Of($"evidence_graph_{label}_{property}")} IF NOT EXISTS FOR (n:{CypherName.Of(label)}) ON (n.{CypherName.Of(property)})";
        if (profile.FullText is { } index && index.Labels.Intersect(graph.Labels).Any())
            yield return $"CREATE FULLTEXT INDEX {CypherName.Of(index.Name)} IF NOT EXISTS FOR (n:{string.Join('|', index.Labels.Select(CypherName.Of))}) "
                + $"ON EACH [{string.Join(", ", index.Properties.Select(property => "n." + CypherName.Of(property)))}]";
    }

    /// <summary>Whether a server can keep a text in an index.</summary>
    public static bool FitsIndex(Value value) =>
        value.Kind != ValueKind.String || value.AsString.Length <= LongestEntry / 4 || System.Text.Encoding.UTF8.GetByteCount(value.AsString) <= LongestEntry;

    private static IEnumerable<string> KeyLabels(PropertyGraph graph) => graph.Labels.Where(label => graph.NodesWithLabel(label).Any(node => node.Labels[0] == label));
}
