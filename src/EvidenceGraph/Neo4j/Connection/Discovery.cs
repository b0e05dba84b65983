using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace EvidenceGraph.Neo4j.Connection;

/// <summary>
/// What a server says of itself to whoever asks: its version, and where it takes statements. Only the paths of its addresses are
/// used; requests and passwords go to the host that the user named.
/// </summary>
/// <param name="Version"><c>5.26.19</c></param>
/// <param name="Edition"><c>community</c></param>
/// <param name="QueryPath">The path of the Query API, with <c>{databaseName}</c> in it; null where the server has none.</param>
/// <param name="TransactionPath">The path of the older transaction API likewise.</param>
internal sealed record Discovery(string Version, string Edition, string? QueryPath, string? TransactionPath)
{
    private const string DatabaseName = "{databaseName}";

    /// <summary>Asks the server.</summary>
    /// <exception cref="ServerException">Nobody answers, or not as a Neo4j server of version 4.4 or later does.</exception>
    public static Discovery Of(HttpTransport transport)
    {
        var answer = transport.Get("", body =>
        {
            using var json = new JsonTextReader(new StreamReader(body)) { DateParseHandling = DateParseHandling.None };
            return Parsed(json);
        });
        var discovery = new Discovery(Text(answer, "neo4j_version") ?? "", Text(answer, "neo4j_edition") ?? "", Path(answer, "query"), Path(answer, "transaction"));
        return discovery is { Version.Length: > 0 } and not { QueryPath: null, TransactionPath: null }
            ? discovery
            : throw new ServerException(FailureKind.Refused, $"{transport.Address}: answers, but not as a Neo4j server of version 4.4 or later does. Is that its HTTP port (usually 7474)?");
    }

    /// <summary>A path for one database.</summary>
    public static string For(string path, string database) => path.Replace(DatabaseName, Uri.EscapeDataString(database), StringComparison.Ordinal);

    private static JObject? Parsed(JsonReader json)
    {
        try
        {
            return JToken.ReadFrom(json) as JObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JObject? answer, string name) => (answer?[name] as JValue)?.Value as string;

    // Relative, so that a folder in the server's address stays.
    private static string? Path(JObject? answer, string name)
    {
        var escaped = Text(answer, name)?.Replace(DatabaseName, "databaseName", StringComparison.Ordinal);
        return Uri.TryCreate(escaped, UriKind.Absolute, out var uri) && uri.AbsolutePath.Contains("databaseName", StringComparison.Ordinal)
            ? uri.AbsolutePath.TrimStart('/').Replace("databaseName", DatabaseName, StringComparison.Ordinal)
            : null;
    }
}
