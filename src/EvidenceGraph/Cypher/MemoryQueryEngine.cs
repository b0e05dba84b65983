using EvidenceGraph.Cypher.Values;
using EvidenceGraph.Graph;

namespace EvidenceGraph.Cypher;

/// <summary>Runs queries over a graph in memory.</summary>
/// <param name="graph">The graph.</param>
public sealed class MemoryQueryEngine(PropertyGraph graph) : IQueryEngine
{
    /// <inheritdoc/>
    public QueryResult Run(CypherQuery query, IReadOnlyDictionary<string, Value> parameters, CypherOptions options)
    {
        var table = query.Run(graph, parameters, options);
        var rows = new List<IReadOnlyList<Value>>();
        while (table.Read())
        {
            var row = new Value[table.Columns.Count];
            for (var column = 0; column < row.Length; column++)
                row[column] = PlainValue.Of(table[column], graph);
            rows.Add(row);
        }

        return new QueryResult(table.Columns, rows) { Warnings = table.Warnings, Plan = query.IsProfile || options.Profile ? table.Plan : null };
    }

    /// <inheritdoc/>
    public QueryResult Explain(CypherQuery query, CypherOptions options) =>
        new(query.Columns, []) { Warnings = query.Check(graph, options), Plan = query.Explain(graph) };
}
