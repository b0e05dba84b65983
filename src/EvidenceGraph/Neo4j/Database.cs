using EvidenceGraph.Graph;
using EvidenceGraph.Neo4j.Connection;
using EvidenceGraph.Neo4j.Statements;
using Polly;

namespace EvidenceGraph.Neo4j;

/// <summary>One database of a Neo4j server, over HTTP. Not for use from several threads at once.</summary>
internal sealed class Database : IDisposable
{
    private const string Json = "application/json";

    private readonly HttpTransport _transport;
    private readonly ResiliencePipeline _retry;
    private readonly CancellationToken _cancellation;

    private Database(HttpTransport transport, Discovery server, string name, ConnectionOptions options)
    {
        (_transport, Server, Name) = (transport, server, name);
        (_retry, _cancellation) = (Retrying.Pipeline(options.Retry), options.Cancellation);
        Query = server.QueryPath is { } path ? new QueryApi(Discovery.For(path, name)) : null;
        Transaction = server.TransactionPath is { } older ? new TransactionApi(Discovery.For(older, name) + "/commit") : null;
    }

    public ServerAddress Address => _transport.Address;

    public Discovery Server { get; }

    public string Name { get; }

    /// <summary>The Query API, which servers have from 5.19 on.</summary>
    public QueryApi? Query { get; }

    /// <summary>The older interface, which hosted servers lack.</summary>
    public TransactionApi? Transaction { get; }

    /// <summary>The interface that gives rows away faster: the Query API where there is one.</summary>
    public IStatementApi Reading => Query ?? (IStatementApi)Transaction!;

    /// <summary>The interface that takes rows in faster: the older one where there is one.</summary>
    public IStatementApi Writing => Transaction ?? (IStatementApi)Query!;

    /// <summary>Finds out what the server is, and whether the login and the database are right. Nothing is tried twice.</summary>
    /// <exception cref="ServerException">One of them is not.</exception>
    public static Database Connect(ServerAddress address, string name, ConnectionOptions options)
    {
        var transport = new HttpTransport(address, options);
        try
        {
            var database = new Database(transport, Discovery.Of(transport), name, options);
            database.Send(StatementRequest.Of(database.Reading, "RETURN 1", isReading: true), json => json.Skip());
            return database;
        }
        catch
        {
            transport.Dispose();
            throw;
        }
    }

    public void Dispose() => _transport.Dispose();

    /// <summary>Runs a short statement that may be repeated, again and again where failures may pass; its rows of scalars and lists.</summary>
    /// <exception cref="ServerException">It fails for good.</exception>
    public List<Value[]> Run(string statement, params ReadOnlySpan<(string Name, Value Value)> parameters)
    {
        var request = StatementRequest.Of(Reading, statement, isReading: false, parameters);
        return Patiently(() =>
        {
            var rows = new List<Value[]>();
            Send(request, json => rows.Add([.. json.CurrentValue().AsList]));
            return rows;
        });
    }

    /// <summary>Does something again and again where failures may pass.</summary>
    /// <exception cref="ServerException">It fails for good.</exception>
    public T Patiently<T>(Func<T> work) => _retry.Execute(_ => work(), _cancellation);

    /// <summary>Does away with what stands at a path, once.</summary>
    /// <exception cref="ServerException">It fails.</exception>
    public void Delete(string path) => _transport.Delete(path);

    /// <summary>Sends a request once.</summary>
    /// <exception cref="ServerException">It fails.</exception>
    public StatementAnswer Send(StatementRequest request, RowReader row, string accept = Json, CancellationToken cancellation = default) =>
        _transport.Post(request.Api.Path, request.Body, accept, request.Api.Headers(request.IsReading), body => Read(request, row, body), cancellation);

    private static StatementAnswer Read(StatementRequest request, RowReader row, Stream body)
    {
        using var json = JsonReading.Open(body);
        return request.Api.Read(json, row);
    }
}
