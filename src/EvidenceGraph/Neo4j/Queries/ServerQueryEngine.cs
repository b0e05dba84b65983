using System.Diagnostics;
using EvidenceGraph.Cypher;
using EvidenceGraph.Graph;
using EvidenceGraph.Neo4j.Connection;
using EvidenceGraph.Neo4j.Statements;
using Newtonsoft.Json.Linq;

namespace EvidenceGraph.Neo4j.Queries;

/// <summary>
/// Runs queries in a database. Each has been read and checked by this program first, so that only reading ones are sent; the
/// server is told so, too, and how long the query may run.
/// </summary>
internal sealed class ServerQueryEngine : IQueryEngine
{
    private readonly Database _database;
    private readonly IRowsApi _rows;
    private readonly Lazy<KnownNames> _names;

    public ServerQueryEngine(Database database)
    {
        _database = database;
        _rows = database.Query is { } query ? new TypedRows(database, query) : new MetaRows(database, database.Transaction!);
        _names = new(ReadNames);
    }

    public QueryResult Run(CypherQuery query, IReadOnlyDictionary<string, Value> parameters, CypherOptions options)
    {
        query.RequireParameters(parameters);
        var warnings = query.Check(_names.Value, options);
        var text = options.Profile && !query.IsProfile ? "PROFILE " + query.Text : query.Text;
        var rows = new List<IReadOnlyList<Value>>();
        var answer = Guarded(query, options.Limits, take => _rows.Run(new ServerQuery(text, parameters, options.Limits.Timeout, options.Cancellation), take), rows);
        return new QueryResult(answer.Columns.Count > 0 ? answer.Columns : query.Columns, rows) { Warnings = warnings, Plan = PlanOf(answer) };
    }

    public QueryResult Explain(CypherQuery query, CypherOptions options)
    {
        var warnings = query.Check(_names.Value, options);
        var text = query.IsExplain ? query.Text : "EXPLAIN " + query.Text;
        var answer = Guarded(query, options.Limits, take => _rows.Run(new ServerQuery(text, new Dictionary<string, Value>(), options.Limits.Timeout, options.Cancellation), take), []);
        return new QueryResult(query.Columns, []) { Warnings = warnings, Plan = PlanOf(answer) };
    }

    // The limits and their words are those of the engine in memory.
    private static StatementAnswer Guarded(CypherQuery query, QueryLimits limits, Func<Action<Value[]>, StatementAnswer> run, List<IReadOnlyList<Value>> rows)
    {
        var began = Stopwatch.GetTimestamp();
        try
        {
            return run(row =>
            {
                rows.Add(row);
                if (rows.Count > limits.MostRows)
                    throw new CypherException(CypherStage.Limit, "RowLimit", limits.RowsSentence, query.Text, null);
                if (limits.Timeout is { } timeout && Stopwatch.GetElapsedTime(began) > timeout)
                    throw new CypherException(CypherStage.Limit, "Timeout", limits.TimeoutSentence, query.Text, null);
            });
        }
        catch (OperationCanceledException)
        {
            throw new CypherException(CypherStage.Limit, "Cancelled", QueryLimits.CancelledSentence, query.Text, null);
        }
        catch (ServerException problem) when (problem.Kind == FailureKind.TimedOut && limits.Timeout is not null)
        {
            throw new CypherException(CypherStage.Limit, "Timeout", limits.TimeoutSentence, query.Text, null);
        }
        catch (ServerException problem) when (problem.Code is { } code && code.StartsWith("Neo.ClientError.Statement.", StringComparison.Ordinal))
        {
            throw new CypherException(CypherStage.Execution, code, problem.Message, query.Text, null);
        }
    }

    // In typed JSON the text is a value with its type.
    private static string? PlanOf(StatementAnswer answer) =>
        answer.Plan?["arguments"]?["string-representation"] is { } text ? (string?)(text is JObject typed ? typed["_value"] : text) : null;

    private KnownNames ReadNames() => new(
        Column("CALL db.labels()"),
        Column("CALL db.relationshipTypes()"),
        Column("CALL db.propertyKeys()"));

    private List<string> Column(string statement) => _database.Run(statement).ConvertAll(row => row[0].AsString);
}
