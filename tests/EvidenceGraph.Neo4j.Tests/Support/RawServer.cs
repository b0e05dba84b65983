using System.Net.Http.Headers;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace EvidenceGraph.Neo4j.Tests.Support;

/// <summary>Statements sent without any of the program's own code, so that what it wrote is seen with other eyes.</summary>
internal sealed class RawServer : IDisposable
{
    private readonly HttpClient _client = new() { Timeout = TimeSpan.FromMinutes(10) };
    private readonly string _url;

    public RawServer(string url, string? password)
    {
        _url = url;
        if (password is not null)
            _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes("neo4j:" + password)));
    }

    public void Dispose() => _client.Dispose();

    /// <summary>Runs a statement; its rows.</summary>
    public JArray Run(string statement, JObject? parameters = null)
    {
        var body = new JObject { ["statements"] = new JArray(new JObject { ["statement"] = statement, ["parameters"] = parameters ?? [] }) };
        using var answer = Post("tx/commit", body);
        using var json = new JsonTextReader(new StreamReader(answer.Content.ReadAsStream())) { DateParseHandling = DateParseHandling.None };
        var whole = JObject.Load(json);
        if (whole["errors"] is JArray { Count: > 0 } errors)
            throw new InvalidOperationException(errors.ToString());
        return new JArray(whole["results"]!.SelectMany(result => result["data"]!).Select(row => row["row"]));
    }

    /// <summary>The first cell of the first row.</summary>
    public long Number(string statement) => (long)Run(statement)[0][0]!;

    /// <summary>Reads the rows of a statement one at a time.</summary>
    public void Stream(string statement, Action<JArray> row)
    {
        using var answer = Post("query/v2", new JObject { ["statement"] = statement });
        using var json = new JsonTextReader(new StreamReader(answer.Content.ReadAsStream())) { DateParseHandling = DateParseHandling.None };
        while (json.Read())
        {
            if (json is { TokenType: JsonToken.StartArray, Depth: 3 })
                row(JArray.Load(json));
            else if (json is { TokenType: JsonToken.PropertyName, Value: "errors", Depth: 1 })
                throw new InvalidOperationException("the answer holds errors");
        }
    }

    private HttpResponseMessage Post(string path, JObject body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"{_url}/db/neo4j/{path}") { Content = new StringContent(body.ToString(), Encoding.UTF8, "application/json") };
        request.Headers.Accept.ParseAdd("application/json");
        var answer = _client.Send(request, HttpCompletionOption.ResponseHeadersRead);
        return answer.IsSuccessStatusCode ? answer : throw new InvalidOperationException($"{(int)answer.StatusCode} {answer.Content.ReadAsStringAsync().GetAwaiter().GetResult()}");
    }
}
