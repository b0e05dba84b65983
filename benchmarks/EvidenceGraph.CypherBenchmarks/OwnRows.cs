using EvidenceGraph.Cypher;
using EvidenceGraph.Graph;
using Newtonsoft.Json.Linq;

namespace EvidenceGraph.CypherBenchmarks;

/// <summary>What the engine here answers: from the text of a query to the last cell of its last row, nothing kept between two runs.</summary>
internal static class OwnRows
{
    /// <summary>Runs the query and reads every cell; gives a sum over all of them.</summary>
    public static long Consume(PropertyGraph graph, string text, IReadOnlyDictionary<string, Value> parameters, CypherOptions? options = null)
    {
        var table = CypherQuery.Parse(text).Run(graph, parameters, options);
        var (columns, sum) = (table.Columns.Count, 0L);
        while (table.Read())
            for (var column = 0; column < columns; column++)
                sum += Weight(table[column]);
        return sum;
    }

    /// <summary>The rows as JSON.</summary>
    public static JArray Read(PropertyGraph graph, string text, IReadOnlyDictionary<string, Value> parameters) =>
        new(CypherQuery.Parse(text).Run(graph, parameters).Select(row => new JArray(row.Select(Cell))));

    /// <summary>Whether each row of q7 is a relationship of the graph, with its ends, and none comes twice.</summary>
    public static bool AreTrue(PropertyGraph graph, JArray rows) =>
        rows.Select(row => (string)row[2]!).Distinct().Count() == rows.Count
        && rows.All(row => graph.FindRelationship((string)row[2]!) is { } treats
            && treats.Start.Id == (string?)row[0] && treats.End.Id == (string?)row[1] && treats["quote"].AsString == (string?)row[3]
            && treats["outcome"].AsString == (string?)row[4] && treats["year"].AsInteger == (long)row[5]!);

    private static long Weight(Value value) => value.Kind switch
    {
        ValueKind.Null => 0,
        ValueKind.String => value.AsString.Length,
        ValueKind.Integer => value.AsInteger & 0xFF,
        _ => 1,
    };

    private static JToken Cell(Value value) => value.Kind switch
    {
        ValueKind.Null => JValue.CreateNull(),
        ValueKind.Integer => value.AsInteger,
        ValueKind.Float => value.AsDouble,
        ValueKind.Boolean => value.AsBoolean,
        _ => value.AsString,
    };
}
