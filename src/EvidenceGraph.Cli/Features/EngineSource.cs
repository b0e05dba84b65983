using System.CommandLine;
using EvidenceGraph.Answers;
using EvidenceGraph.Assembling;
using EvidenceGraph.Cypher;
using EvidenceGraph.Mentions;
using EvidenceGraph.Neo4j;
using EvidenceGraph.Neo4j.Connection;
using EvidenceGraph.Neo4j.Queries;
using EvidenceGraph.Questions;
using EvidenceGraph.Vocabularies;

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
        if (firstInput is not null)
            throw TwoGraphs();
        var database = Connect(parsed, streams, new ConnectionOptions { Timeout = timeout + Grace ?? Timeout.InfiniteTimeSpan });
        return new OpenEngine(new ServerQueryEngine(database), database);
    }

    /// <summary>The saved queries where the graph is, with a reader of questions, to be disposed of.</summary>
    /// <exception cref="CommandException">A graph and a server are named.</exception>
    /// <exception cref="ServerException">The server cannot be used.</exception>
    public OpenQuestions OpenQuestions(ParseResult parsed, Streams streams, RunReport report)
    {
        if (!_server.IsGiven(parsed))
        {
            var loaded = _graph.Open(parsed, report);
            return new OpenQuestions(loaded.Vocabulary, loaded.Questions, loaded.Queries, null);
        }

        var database = Connect(parsed, streams, new ConnectionOptions());
        var vocabulary = _graph.Vocabulary(parsed);
        WarnOf(PushedGraph.Of(database), vocabulary, database, report);
        var queries = new EvidenceQueries(new ServerQueryEngine(database), new SavedQueries(QueryShelf.OwnFolder));
        return new OpenQuestions(vocabulary, new QuestionReader(vocabulary, new MentionFinder(vocabulary)), queries, database);
    }

    private Database Connect(ParseResult parsed, Streams streams, ConnectionOptions options) =>
        _graph.IsGiven(parsed) ? throw TwoGraphs() : _server.Open(parsed, streams, options);

    private static CommandException TwoGraphs() => new("--neo4j goes without --graph and INPUT: the server has a graph of its own.");

    private static void WarnOf(PushedGraph? pushed, Vocabulary vocabulary, Database database, RunReport report)
    {
        if (pushed is null)
            report.Note($"database {database.Name} of {database.Address}: holds no graph that 'push' or a bulk import of 'export' has brought.");
        else if (!pushed.IsComplete)
            report.Note($"database {database.Name} of {database.Address}: the last push was not completed; the same push again completes it.");
        else if (pushed.Making(EvidenceGraphFile.VocabularyDigest) != vocabulary.Digest)
            report.Note($"database {database.Name} of {database.Address}: its graph was built with another vocabulary than the one in use; names may not be found in it.");
    }
}

/// <summary>An engine, with the connection that it uses.</summary>
internal sealed class OpenEngine(IQueryEngine engine, Database? database) : IDisposable
{
    public IQueryEngine Queries => engine;

    public void Dispose() => database?.Dispose();
}

/// <summary>What questions in words are put to: their reader, its vocabulary, and the saved queries where the graph is.</summary>
internal sealed class OpenQuestions(Vocabulary vocabulary, QuestionReader reader, EvidenceQueries queries, Database? database) : IDisposable
{
    public Vocabulary Vocabulary => vocabulary;

    public QuestionReader Reader => reader;

    public EvidenceQueries Queries => queries;

    public void Dispose() => database?.Dispose();
}
