using System.Text;
using EvidenceGraph.Graph;
using EvidenceGraph.Json;

namespace EvidenceGraph.Neo4j.Statements;

/// <summary>A statement with its parameters, written as the request that it will be. It can be written anew again and again, in the same memory.</summary>
internal sealed class StatementRequest(IStatementApi api)
{
    private readonly JsonLineBuffer _body = new();

    public IStatementApi Api => api;

    public bool IsReading { get; private set; }

    /// <summary>The finished request.</summary>
    public ReadOnlyMemory<byte> Body => _body.WrittenMemory;

    /// <summary>How many bytes are written so far.</summary>
    public int Length => _body.Written.Length;

    /// <summary>A request with all its parameters.</summary>
    public static StatementRequest Of(IStatementApi api, string statement, bool isReading, params ReadOnlySpan<(string Name, Value Value)> parameters)
    {
        var request = new StatementRequest(api);
        var body = request.Begin(statement, isReading);
        foreach (var (name, value) in parameters)
        {
            body.Name(Encoding.UTF8.GetBytes(name));
            JsonWriting.Write(body, value);
        }

        request.End();
        return request;
    }

    /// <summary>Begins the request. Parameters are written to what is returned: a name, a value, and so on.</summary>
    public JsonLineBuffer Begin(string statement, bool isReading)
    {
        IsReading = isReading;
        _body.Clear();
        api.Begin(_body, statement, isReading);
        return _body;
    }

    public void End() => api.End(_body);
}
