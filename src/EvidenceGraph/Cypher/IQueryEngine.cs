using EvidenceGraph.Graph;

namespace EvidenceGraph.Cypher;

/// <summary>
/// Where reading queries run: over the graph in memory, or in a server that holds the same graph. Whoever prints a
/// <see cref="QueryResult"/> cannot tell which it was.
/// </summary>
public interface IQueryEngine
{
    /// <summary>Runs a query to its end; with its plan where the query is profiled.</summary>
    /// <exception cref="CypherException">A parameter is missing, a name is unknown and <see cref="CypherOptions.Strict"/>, the query fails, or it reaches a limit.</exception>
    QueryResult Run(CypherQuery query, IReadOnlyDictionary<string, Value> parameters, CypherOptions options);

    /// <summary>The query's plan without running it: columns, warnings and plan, no rows. Parameters need no values.</summary>
    /// <exception cref="CypherException">A name is unknown and <see cref="CypherOptions.Strict"/>.</exception>
    QueryResult Explain(CypherQuery query, CypherOptions options);
}
