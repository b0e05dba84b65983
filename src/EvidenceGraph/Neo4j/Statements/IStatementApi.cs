using EvidenceGraph.Json;
using Newtonsoft.Json;

namespace EvidenceGraph.Neo4j.Statements;

/// <summary>One of the two HTTP interfaces to which a Neo4j server takes statements: how a request and its answer are written.</summary>
internal interface IStatementApi
{
    /// <summary>Where requests go, relative to the server's address.</summary>
    string Path { get; }

    /// <summary>What else the request says beside its body: names and values of HTTP headers.</summary>
    IEnumerable<(string Name, string Value)> Headers(bool isReading);

    /// <summary>Begins a request, up to the brace that opens the parameters' object.</summary>
    void Begin(JsonLineBuffer body, string statement, bool isReading);

    /// <summary>Ends it, after the brace that closes the parameters' object.</summary>
    void End(JsonLineBuffer body);

    /// <summary>Reads an answer to its end. <paramref name="row"/> is called at the bracket that opens each row, and reads to the one that closes it.</summary>
    /// <exception cref="Connection.ServerException">The answer is an error.</exception>
    /// <exception cref="JsonException">The answer is cut off.</exception>
    StatementAnswer Read(JsonTextReader json, RowReader row);
}

/// <summary>Reads one row of an answer.</summary>
internal delegate void RowReader(JsonTextReader json);
