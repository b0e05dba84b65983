using System.Globalization;

namespace EvidenceGraph.Neo4j.Connection;

/// <summary>
/// A Neo4j server as people write it (<c>neo4j+s://host:7687</c>, <c>http://host:7474</c>), and the HTTP address that follows.
/// A Bolt port says nothing about the HTTP port, so that of a Bolt address is left out of the account.
/// </summary>
internal sealed record ServerAddress
{
    private const int HttpPort = 7474;
    private const int HttpsPort = 7473;
    private const int WebPort = 443;
    private const string Aura = ".databases.neo4j.io";
    private const string Expected = "expected http://HOST:7474, https://HOST:7473, neo4j://HOST, neo4j+s://HOST, neo4j+ssc://HOST or the same with bolt";

    private ServerAddress(string written, Uri http) => (Written, Http) = (written, http);

    /// <summary>As it was written.</summary>
    public string Written { get; }

    /// <summary>Where its HTTP API is: scheme, host, port, and the folder it lies in, which ends with a slash.</summary>
    public Uri Http { get; }

    /// <summary>Whether a certificate that no authority signed is accepted (<c>+ssc</c>).</summary>
    public bool AcceptsAnyCertificate { get; private init; }

    /// <summary>Whether the HTTP port was not given, but taken for the usual one.</summary>
    public bool IsPortAssumed { get; private init; }

    /// <exception cref="ServerException">It is no such address.</exception>
    public static ServerAddress Parse(string text, int? httpPort = null)
    {
        if (!text.Contains("://", StringComparison.Ordinal) || !Uri.TryCreate(text.Trim(), UriKind.Absolute, out var uri) || uri.Host.Length == 0)
            throw Unusable(text, Expected);
        if (uri.UserInfo.Length > 0)
            throw new ServerException(FailureKind.Refused, $"an address holds no user and no password: give {uri.Scheme}://{uri.Authority}, --user, and the password in NEO4J_PASSWORD.");
        return uri.Scheme switch
        {
            "http" or "https" => OfWeb(text, uri, httpPort),
            "neo4j" or "bolt" => OfBolt(text, uri, httpPort, isEncrypted: uri.Host.EndsWith(Aura, StringComparison.OrdinalIgnoreCase)),
            "neo4j+s" or "bolt+s" => OfBolt(text, uri, httpPort, isEncrypted: true),
            "neo4j+ssc" or "bolt+ssc" => OfBolt(text, uri, httpPort, isEncrypted: true) with { AcceptsAnyCertificate = true },
            _ => throw Unusable(text, Expected),
        };
    }

    public override string ToString() => Http.AbsoluteUri.TrimEnd('/');

    private static ServerAddress OfWeb(string text, Uri uri, int? httpPort)
    {
        if (uri.Query.Length + uri.Fragment.Length > 0)
            throw Unusable(text, "expected nothing after the host, the port and a folder");
        if (httpPort is { } port && !uri.IsDefaultPort && uri.Port != port)
            throw Unusable(text, $"its port and --http-port {port.ToString(CultureInfo.InvariantCulture)} differ");
        var folder = uri.AbsolutePath.EndsWith('/') ? uri.AbsolutePath : uri.AbsolutePath + "/";
        return new(text, new UriBuilder(uri.Scheme, uri.Host, httpPort ?? uri.Port, folder).Uri) { IsPortAssumed = uri.IsDefaultPort && httpPort is null };
    }

    private static ServerAddress OfBolt(string text, Uri uri, int? httpPort, bool isEncrypted)
    {
        var usual = uri.Host.EndsWith(Aura, StringComparison.OrdinalIgnoreCase) ? WebPort : isEncrypted ? HttpsPort : HttpPort;
        return new(text, new UriBuilder(isEncrypted ? "https" : "http", uri.Host, httpPort ?? usual, "/").Uri) { IsPortAssumed = httpPort is null };
    }

    private static ServerException Unusable(string text, string reason) => new(FailureKind.Refused, $"{text}: {reason}.");
}
