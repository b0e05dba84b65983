using System.Globalization;
using EvidenceGraph.Graph;
using EvidenceGraph.Neo4j.Statements;

namespace EvidenceGraph.Neo4j.Push;

/// <summary>The properties of an element, taken from its row by place: shorter than names in every row, and read faster.</summary>
internal static class RowProperties
{
    /// <summary><c>{`id`: row[0], `name`: row[1], `_evidenceGraph`: true}</c>, the id at <paramref name="place"/>.</summary>
    public static string Of(PropertyGraph graph, IEnumerable<int> keys, int place)
    {
        var names = keys.Select(key => graph.Keys[key]).Prepend(GraphMark.Id);
        var members = names.Select(name => string.Create(CultureInfo.InvariantCulture, $"{CypherName.Of(name)}: row[{place++}]"));
        return $"{{{string.Join(", ", members)}, {CypherName.Of(GraphMark.Property)}: true}}";
    }
}
