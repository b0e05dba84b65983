using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using EvidenceGraph.Graph;
using Newtonsoft.Json.Linq;

namespace EvidenceGraph.CypherBenchmarks;

/// <summary>A Neo4j server in a home of its own, which is deleted with it: loaded by its import, asked over HTTP.</summary>
internal sealed class Neo4jServer : IDisposable
{
    private readonly string _scripts;
    private readonly string _home;
    private readonly HttpClient _client = new() { Timeout = TimeSpan.FromMinutes(10) };
    private Uri? _address;

    /// <param name="scripts">The folder with <c>start</c>, <c>stop</c> and <c>admin</c>.</param>
    /// <param name="home">A folder that is not there yet.</param>
    public Neo4jServer(string scripts, string home)
    {
        (_scripts, _home) = (scripts, home);
        _client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
    }

    /// <summary>Loads CSV; the server must not run.</summary>
    public void Import(IEnumerable<string> arguments) =>
        Run("admin", [_home, "database", "import", "full", .. arguments, "--multiline-fields=true", $"--report-file={_home}.report", "neo4j"]);

    public void Start(int port)
    {
        var address = Run("start", [_home, $"{port}", $"{port + 1}"]);
        _address = new Uri(address.Trim() + "/db/neo4j/query/v2");
    }

    /// <summary>Runs a statement to the last byte of its answer.</summary>
    public byte[] Ask(string statement, IReadOnlyDictionary<string, Value> parameters)
    {
        var body = new JObject
        {
            ["statement"] = statement,
            ["parameters"] = new JObject(parameters.Select(one => new JProperty(one.Key, one.Value.AsString))),
        };
        using var content = new StringContent(body.ToString(Newtonsoft.Json.Formatting.None), Encoding.UTF8, "application/json");
        using var answer = _client.PostAsync(_address, content).GetAwaiter().GetResult();
        var bytes = answer.Content.ReadAsByteArrayAsync().GetAwaiter().GetResult();
        return answer.IsSuccessStatusCode ? bytes : throw new InvalidOperationException(Encoding.UTF8.GetString(bytes));
    }

    /// <summary>The rows of an answer.</summary>
    public static JArray Rows(byte[] answer) => (JArray)JObject.Parse(Encoding.UTF8.GetString(answer))["data"]!["values"]!;

    public void Dispose()
    {
        _client.Dispose();
        if (File.Exists(Path.Combine(_home, "pid")))
            Run("stop", [_home]);
        if (Directory.Exists(_home))
            Directory.Delete(_home, recursive: true);
    }

    private string Run(string script, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(_scripts, script), arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["NEO4J_HEAP"] = "1g";
        start.Environment["NEO4J_PAGECACHE"] = "512m";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{script}: {error.Result}{output}");
    }
}
