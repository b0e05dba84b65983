using EvidenceGraph.Graph;
using EvidenceGraph.Neo4j.Connection;
using EvidenceGraph.Neo4j.Statements;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace EvidenceGraph.Neo4j.Queries;

/// <summary>
/// Rows over the Query API in typed JSON. The statement opens a transaction, since only there the server keeps a time limit, and
/// the transaction is given up afterwards: there is nothing to keep.
/// </summary>
internal sealed class TypedRows(Database database, QueryApi api) : IRowsApi
{
    private const string TypedJson = "application/vnd.neo4j.query";

    public StatementAnswer Run(ServerQuery query, Action<Value[]> row)
    {
        var transaction = api.OfTransactions(query.Timeout);
        var request = StatementRequest.Of(transaction, query.Text, isReading: true, query.Pairs);
        try
        {
            var answer = database.Send(request, json => row([.. JArray.Load(json).Select(TypedValue.Of)]), TypedJson, query.Cancellation);
            GiveUp(transaction, answer.Transaction);
            return answer;
        }
        catch (ServerException problem) when (problem.InnerException is JsonException)
        {
            throw Reason(query) ?? new ServerException(FailureKind.Refused, "the query failed after it had given rows, and the server does not say why.", problem);
        }
    }

    // The older interface tells of an error after the first rows, too.
    private ServerException? Reason(ServerQuery query)
    {
        try
        {
            if (database.Transaction is { } older)
                new MetaRows(database, older).Run(query, _ => { });
            return null;
        }
        catch (ServerException reason)
        {
            return reason;
        }
    }

    // It ends by itself, too, a little later.
    private void GiveUp(QueryApi transaction, string? id)
    {
        try
        {
            if (id is not null)
                database.Delete($"{transaction.Path}/{Uri.EscapeDataString(id)}");
        }
        catch (ServerException)
        {
        }
    }
}
