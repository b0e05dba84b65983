using System.CommandLine;
using EvidenceGraph.Cypher;
using EvidenceGraph.Neo4j;
using EvidenceGraph.Neo4j.Connection;
using EvidenceGraph.Neo4j.Queries;

namespace EvidenceGraph.Cli.Features;

/// <summary>Where a verb's queries run: in a server named by <c>--neo4j URI</c>, or over the graph of a <see cref="GraphSource"/> in memory.</summary>
internal sealed class EngineSource
{
    // The server ends a query at its time limit and says so; only where it does not, this side gives up.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private readonly GraphSource _graph = new();
    private readonly ServerOptions _server = new("--neo4j", "Ask a Neo4j server that a graph was pushed to, instead of a graph in memory: http(s)://HOST:PORT, neo4j://HOST, neo4j+s://HOST or the same with bolt.");

    public void AddTo(Command command)
    {
        _graph.AddTo(command);
        _server.AddTo(command);
    }

    /// <summary>Whether standard input begins with a password.</summary>
    public bool ReadsInput(ParseResult parsed) => _server.ReadsInput(parsed);

    /// <summary>The engine, to be disposed of. <paramref name="firstInput"/> stands before the inputs, where the verb has taken it for something else.</summary>
    /// <exception cref="CommandException">A graph and a server are named.</exception>
    /// <exception cref="ServerException">The server cannot be used.</exception>
    public OpenEngine Open(ParseResult parsed, Streams streams, RunReport report, TimeSpan? timeout, string? firstInput = null)
    {
        if (!_server.IsGiven(parsed))
            return new OpenEngine(new MemoryQueryEngine(_graph.Load(parsed, report, firstInput).Graph), null);
        if (_graph.IsGiven(parsed) || firstInput is not null)
            throw new CommandException("--neo4j goes without --graph and INPUT: the server has a graph of its own.");
        var database = _server.Open(parsed, streams, new ConnectionOptions { Timeout = timeout + Grace ?? Timeout.InfiniteTimeSpan });
        return new OpenEngine(new ServerQueryEngine(database), database);
    }
}

/// <summary>An engine, with the connection that it uses.</summary>
internal sealed class OpenEngine(IQueryEngine engine, Database? database) : IDisposable
{
    public IQueryEngine Queries => engine;

    public void Dispose() => database?.Dispose();
}
