using System.Text;
using EvidenceGraph.Export.Script;
using EvidenceGraph.Graph;
using EvidenceGraph.Neo4j;
using EvidenceGraph.Neo4j.Push;
using EvidenceGraph.Neo4j.Statements;

namespace EvidenceGraph.Export.BulkImport;

/// <summary>What is to be sent to the server once the files are imported: one statement a line.</summary>
internal static class AfterImportScript
{
    private const int Rows = 1_000;

    private static readonly string Id = CypherName.Of(GraphMark.Id);

    public static void Write(PropertyGraph graph, GraphProfile profile, TextWriter text)
    {
        CypherScript.WriteSchema(graph, profile, text);
        foreach (var group in NodeGroup.Of(graph))
        {
            var nodes = Enumerable.Range(0, graph.NodeCount).Where(node => graph.LabelSetOf(node) == group.LabelSet);
            WriteLists(text, graph, nodes, group.Keys, graph.NodeProperty, node => [graph.NodeId(node)], $"MATCH (n:{CypherName.Of(group.KeyLabel)} {{{Id}: row[0]}})");
        }

        foreach (var group in RelationshipGroup.Of(graph))
        {
            var (from, to) = graph.RelationshipRange(group.Type);
            var relationships = Enumerable.Range(from, to - from).Where(one => group.Holds(graph, one));
            WriteLists(
                text, graph, relationships, group.Keys, graph.RelationshipProperty, one => [graph.NodeId(graph.StartOf(one)), graph.RelationshipId(one)],
                $"MATCH (:{CypherName.Of(group.StartLabel)} {{{Id}: row[0]}})-[n:{CypherName.Of(group.TypeName)} {{{Id}: row[1]}}]->()");
        }

        CypherScript.WriteInfo(graph, profile, text);
    }

    // An empty list, and one of an empty text, are no property after the import.
    private static void WriteLists(
        TextWriter text, PropertyGraph graph, IEnumerable<int> elements, int[] keys, Func<int, int, Value> property, Func<int, string[]> found, string match)
    {
        var all = elements.ToList();
        foreach (var key in keys)
            foreach (var lists in all.Where(element => !CsvValue.HasField(property(element, key))).GroupBy(element => property(element, key)))
                foreach (var batch in lists.Chunk(Rows))
                {
                    var line = new StringBuilder("UNWIND ");
                    CypherLiteral.Append(line, Value.List(batch.Select(element => Value.Strings(found(element)))));
                    line.Append($" AS row {match} SET n.{CypherName.Of(graph.Keys[key])} = ");
                    CypherLiteral.Append(line, lists.Key);
                    text.WriteLine(line.Append(';'));
                }
    }
}
