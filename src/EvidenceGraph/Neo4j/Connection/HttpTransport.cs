using System.Net;
using System.Net.Http.Headers;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace EvidenceGraph.Neo4j.Connection;

/// <summary>
/// Requests to one server over one connection that is kept open. Every way in which the network, the server's login or its HTTP
/// can fail comes out as a <see cref="ServerException"/>; nothing is tried twice here.
/// </summary>
internal sealed class HttpTransport : IDisposable
{
    private const string Json = "application/json";

    // The server closes an idle connection after 30 s; a request that meets the closing would fail.
    private static readonly TimeSpan IdleConnection = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(15);

    private readonly HttpClient _client;
    private readonly ConnectionOptions _options;

    public HttpTransport(ServerAddress address, ConnectionOptions options)
    {
        Address = address;
        _options = options;
        _client = new HttpClient(Handler(address, options)) { BaseAddress = address.Http, Timeout = Timeout.InfiniteTimeSpan };
        if (options.Login is { } login)
            _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", login.Basic);
    }

    public ServerAddress Address { get; }

    public void Dispose() => _client.Dispose();

    /// <summary>Reads what stands at <paramref name="path"/>.</summary>
    public T Get<T>(string path, Func<Stream, T> read) => Send(new HttpRequestMessage(HttpMethod.Get, path), Json, read, default);

    /// <summary>Sends JSON and reads the answer.</summary>
    public T Post<T>(string path, ReadOnlyMemory<byte> body, string accept, IEnumerable<(string Name, string Value)> headers, Func<Stream, T> read, CancellationToken cancellation)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ReadOnlyMemoryContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(Json);
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);
        return Send(request, accept, read, cancellation);
    }

    /// <summary>Does away with what stands at <paramref name="path"/>.</summary>
    public void Delete(string path) => Send(new HttpRequestMessage(HttpMethod.Delete, path), Json, _ => true, default);

    private T Send<T>(HttpRequestMessage request, string accept, Func<Stream, T> read, CancellationToken cancellation)
    {
        request.Headers.Accept.ParseAdd(accept);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(_options.Cancellation, cancellation);
        try
        {
            deadline.CancelAfter(_options.Timeout);
            using (request)
            using (var response = _client.Send(request, HttpCompletionOption.ResponseHeadersRead, deadline.Token))
            using (var body = new IdleTimeoutStream(response.Content.ReadAsStream(deadline.Token), deadline, _options.Timeout))
                return response.IsSuccessStatusCode ? read(body) : throw Refusal(response.StatusCode, body);
        }
        catch (OperationCanceledException) when (!_options.Cancellation.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            throw new ServerException(FailureKind.TimedOut, $"{Address}: no answer within {_options.Timeout.TotalSeconds:0.#} s.");
        }
        catch (HttpRequestException problem)
        {
            throw Unreachable(problem);
        }
        catch (Exception problem) when (problem is JsonException or IOException)
        {
            throw new ServerException(FailureKind.Passing, $"{Address}: the answer broke off.", problem);
        }
    }

    private ServerException Refusal(HttpStatusCode status, Stream body)
    {
        if (status == HttpStatusCode.Unauthorized)
            return ServerFailures.LoginNeeded(_options.Login, Address);
        try
        {
            using var json = new JsonTextReader(new StreamReader(body)) { DateParseHandling = DateParseHandling.None };
            return JToken.ReadFrom(json) is JObject answer && answer["errors"] is JArray { Count: > 0 } errors && errors[0] is JObject error
                ? ServerFailures.Of((string?)error["code"] ?? "", (string?)error["message"] ?? "")
                : ServerFailures.Of(status, Address);
        }
        catch (JsonException)
        {
            return ServerFailures.Of(status, Address);
        }
    }

    private ServerException Unreachable(HttpRequestException problem)
    {
        var hint = Address.IsPortAssumed ? $" {Address.Written} names no HTTP port, so the usual one was tried: give --http-port." : "";
        return problem.HttpRequestError switch
        {
            HttpRequestError.NameResolutionError => new(FailureKind.Refused, $"{Address}: there is no host of that name.", problem),
            HttpRequestError.SecureConnectionError => new(FailureKind.Refused, $"{Address}: no trusted encrypted connection. Give the authority of its certificate with --ca FILE, or write the address with +ssc to trust any.{hint}", problem),
            HttpRequestError.ConnectionError => new(FailureKind.Unreachable, $"{Address}: nobody answers there.{hint}", problem),
            _ => new(FailureKind.Passing, $"{Address}: the connection was cut.", problem),
        };
    }

    private static SocketsHttpHandler Handler(ServerAddress address, ConnectionOptions options)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            ConnectTimeout = ConnectTimeout,
            PooledConnectionIdleTimeout = IdleConnection,
            UseCookies = false,
            UseProxy = !address.Http.IsLoopback,
        };
        CertificateTrust.Apply(handler.SslOptions, address, options.Authorities);
        return handler;
    }
}
