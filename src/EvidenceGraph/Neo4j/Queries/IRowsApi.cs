using EvidenceGraph.Graph;
using EvidenceGraph.Neo4j.Statements;

namespace EvidenceGraph.Neo4j.Queries;

/// <summary>Runs a reading statement and gives its rows as plain cells, whatever they hold.</summary>
internal interface IRowsApi
{
    /// <exception cref="Connection.ServerException">The statement or the connection fails.</exception>
    StatementAnswer Run(ServerQuery query, Action<Value[]> row);
}
