using EvidenceGraph.Neo4j.Connection;
using EvidenceGraph.Neo4j.Statements;
using Xunit;

namespace EvidenceGraph.Neo4j.Tests.Support;

/// <summary>
/// The server that the tests write to: one that lies beside the project, else the one that <c>NEO4J_TEST_URI</c> names, with the
/// password of <c>NEO4J_PASSWORD</c> and an empty database; else there is none, and the tests say so.
/// </summary>
public sealed class ServerFixture : IDisposable
{
    private const string UriVariable = "NEO4J_TEST_URI";
    private const string PasswordVariable = "NEO4J_PASSWORD";

    /// <summary>What tests say that have no server.</summary>
    public const string NoServer = $"no Neo4j server: none lies beside the project, and {UriVariable} names none";

    private readonly string? _uri;
    private readonly string? _skip;

    public ServerFixture()
    {
        if (LocalServer.IsAvailable)
        {
            // A server that lives for minutes spends more on compiling its code well than the better code saves.
            Environment.SetEnvironmentVariable("JAVA_TOOL_OPTIONS", Environment.GetEnvironmentVariable("JAVA_TOOL_OPTIONS") ?? "-XX:TieredStopAtLevel=1");
            Local = LocalServer.Start(Password);
            _uri = Local.Url;
            Environment.SetEnvironmentVariable(PasswordVariable, Password);
        }
        else
        {
            _uri = Environment.GetEnvironmentVariable(UriVariable);
            Password = Environment.GetEnvironmentVariable(PasswordVariable) ?? "";
            _skip = _uri is null ? NoServer : null;
            if (_uri is not null && Open() is var database && database.Run("MATCH (n) RETURN count(n)")[0][0].AsInteger > 0)
                _skip = $"the database of {UriVariable} is not empty: the tests would empty it";
        }
    }

    /// <summary>The server's address.</summary>
    public string Url => _skip is null ? _uri! : Skipped();

    /// <summary>The password of <c>neo4j</c>: with what a shell, JSON and a header could trip over.</summary>
    internal string Password { get; } = "pä ss\"w:rd'9$`";

    /// <summary>The server as a process, to be killed and started again.</summary>
    internal LocalServer? Local { get; }

    public void Dispose() => Local?.Dispose();

    /// <summary>A connection to a database without nodes; constraints and indexes of earlier tests stay.</summary>
    internal Database Empty()
    {
        var database = Open();
        while (database.Run("MATCH (n) WITH n LIMIT 20000 DETACH DELETE n RETURN count(*)")[0][0].AsInteger > 0)
        {
        }

        return database;
    }

    /// <summary>A connection to a database without anything.</summary>
    internal Database Bare()
    {
        var database = Empty();
        foreach (var row in database.Run("SHOW CONSTRAINTS YIELD name"))
            database.Run($"DROP CONSTRAINT {CypherName.Of(row[0].AsString)}");
        foreach (var row in database.Run("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP'"))
            database.Run($"DROP INDEX {CypherName.Of(row[0].AsString)}");
        return database;
    }

    /// <summary>A connection to the database as it is.</summary>
    internal Database Open(ConnectionOptions? options = null, string? url = null) =>
        Database.Connect(ServerAddress.Parse(url ?? Url), "neo4j", (options ?? new ConnectionOptions()) with { Login = new ServerLogin("neo4j", Password) });

    /// <summary>A connection of the tests' own, apart from the program's.</summary>
    internal RawServer Raw(string? url = null) => new(url ?? Url, Password);

    /// <summary>The server as a process, or a skipped test.</summary>
    internal LocalServer Killable()
    {
        if (Local is null)
            Assert.Skip("needs a server that the tests can kill");
        return Local!;
    }

    private string Skipped()
    {
        Assert.Skip(_skip!);
        return "";
    }
}
