using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace EvidenceGraph.Neo4j.Tests.Support;

/// <summary>Stands between a client and a server, and spoils what a test wants spoilt.</summary>
internal sealed class FaultyProxy : IDisposable
{
    private static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(200);

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly HttpClient _server = new() { Timeout = TimeSpan.FromMinutes(5) };
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentBag<Task> _clients = [];
    private readonly string _url;
    private readonly Func<Request, Fault> _plan;
    private readonly X509Certificate2? _certificate;

    /// <param name="url">The server's address.</param>
    /// <param name="plan">What to do with a request.</param>
    /// <param name="certificate">With which to speak TLS; none for plain HTTP.</param>
    public FaultyProxy(string url, Func<Request, Fault> plan, X509Certificate2? certificate = null)
    {
        (_url, _plan, _certificate) = (url, plan, certificate);
        _listener.Start();
        _ = Accept();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public string Url => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Port}");

    /// <summary>Changes an answer's text before it goes back; null leaves it.</summary>
    public Func<Request, string, string>? Rewrite { get; init; }

    public void Dispose()
    {
        _listener.Dispose();
        Task.WaitAll([.. _clients.Where(client => !client.IsCompleted)], TimeSpan.FromMilliseconds(500));
        _end.Cancel();
        Task.WaitAll([.. _clients], TimeSpan.FromSeconds(10));
        _server.Dispose();
        _end.Dispose();
    }

    private async Task Accept()
    {
        try
        {
            while (true)
                _clients.Add(Serve(await _listener.AcceptTcpClientAsync(_end.Token)));
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task Serve(TcpClient client)
    {
        try
        {
            using (client)
            using (var stream = await Secured(client.GetStream()))
                while (await Request.Read(stream, _end.Token) is { } request && await Answer(stream, request))
                {
                }
        }
        catch (Exception end) when (end is OperationCanceledException or IOException or System.Security.Authentication.AuthenticationException)
        {
        }
    }

    private async Task<Stream> Secured(NetworkStream stream)
    {
        if (_certificate is null)
            return stream;
        var secured = new SslStream(stream);
        await secured.AuthenticateAsServerAsync(_certificate);
        return secured;
    }

    private async Task<bool> Answer(Stream stream, Request request)
    {
        var fault = _plan(request);
        if (fault == Fault.CutBefore)
            return false;
        if (fault == Fault.Late)
        {
            _clients.Add(HandOnLater(request));
            return false;
        }

        if (Refusal(request, fault) is { } refusal)
        {
            await Write(stream, refusal.Status, refusal.Type, Encoding.UTF8.GetBytes(refusal.Body), null);
            return true;
        }

        if (fault == Fault.Slow)
            await Task.Delay(Delay, _end.Token);
        using var answer = await _server.SendAsync(request.For(_url), _end.Token);
        var body = await answer.Content.ReadAsByteArrayAsync(_end.Token);
        if (fault == Fault.CutAfter)
            return false;
        if (fault == Fault.Silence)
            await Task.Delay(Timeout.Infinite, _end.Token);
        if (fault == Fault.HalfAnswer)
            body = body[..(body.Length / 2)];
        if (Rewrite is not null)
            body = Encoding.UTF8.GetBytes(Rewrite(request, Encoding.UTF8.GetString(body)));
        await Write(stream, (int)answer.StatusCode, answer.Content.Headers.ContentType?.ToString(), body, answer.Headers.WwwAuthenticate.ToString());
        return true;
    }

    private async Task HandOnLater(Request request)
    {
        await Task.Delay(Delay);
        using var answer = await _server.SendAsync(request.For(_url));
    }

    private static (int Status, string Type, string Body)? Refusal(Request request, Fault fault) => fault switch
    {
        Fault.Unavailable => (503, "text/plain", "later"),
        Fault.Html => (500, "text/html", "<html>no</html>"),
        Fault.TransientInBody when request.Path.EndsWith("tx/commit", StringComparison.Ordinal) => (200, "application/json", $$"""{"results":[],"errors":[{{Error("Neo.TransientError.General.DatabaseUnavailable")}}]}"""),
        Fault.TransientInBody => (202, "application/json", $$"""{"data":{"fields":["n"],"values":[]},"errors":[{{Error("Neo.TransientError.General.DatabaseUnavailable")}}]}"""),
        Fault.Deadlock => (400, "application/json", $$"""{"errors":[{{Error("Neo.TransientError.Transaction.DeadlockDetected")}}]}"""),
        Fault.OutOfMemory => (400, "application/json", $$"""{"errors":[{{Error("Neo.TransientError.General.MemoryPoolOutOfMemoryError")}}]}"""),
        _ => null,
    };

    private static string Error(string code) => $$"""{"code":"{{code}}","message":"made by the test"}""";

    private static async Task Write(Stream stream, int status, string? type, byte[] body, string? authenticate)
    {
        var head = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {status} X\r\nContent-Length: {body.Length}\r\n"));
        if (type is { Length: > 0 })
            head.Append($"Content-Type: {type}\r\n");
        if (authenticate is { Length: > 0 })
            head.Append($"WWW-Authenticate: {authenticate}\r\n");
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head.Append("\r\n").ToString()));
        await stream.WriteAsync(body);
        await stream.FlushAsync();
    }

    /// <summary>A request, read to its end.</summary>
    /// <param name="Method">GET, POST …</param>
    /// <param name="Path">With its slash.</param>
    /// <param name="Headers">All of them.</param>
    /// <param name="Body">The bytes.</param>
    internal sealed record Request(string Method, string Path, IReadOnlyList<(string Name, string Value)> Headers, byte[] Body)
    {
        private static int _count;

        /// <summary>The how manyth of all requests it is.</summary>
        public int Number { get; } = Interlocked.Increment(ref _count);

        /// <summary>Whether it writes elements of a graph.</summary>
        public bool IsBatch => Text.Contains("$rows", StringComparison.Ordinal);

        public string Text => Encoding.UTF8.GetString(Body);

        public static async Task<Request?> Read(Stream stream, CancellationToken end)
        {
            var head = new StringBuilder();
            var one = new byte[1];
            while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
            {
                if (await stream.ReadAsync(one, end) == 0)
                    return null;
                head.Append((char)one[0]);
            }

            var lines = head.ToString().Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
            var headers = lines.Skip(1).Select(line => line.Split(": ", 2)).Select(parts => (parts[0], parts[1])).ToList();
            var length = headers.Find(header => header.Item1.Equals("Content-Length", StringComparison.OrdinalIgnoreCase)).Item2;
            var body = new byte[length is null ? 0 : int.Parse(length, CultureInfo.InvariantCulture)];
            await stream.ReadExactlyAsync(body, end);
            return new Request(lines[0].Split(' ')[0], lines[0].Split(' ')[1], headers, body);
        }

        /// <summary>The same request to another server.</summary>
        public HttpRequestMessage For(string url)
        {
            var request = new HttpRequestMessage(new HttpMethod(Method), url + Path);
            if (Method == "POST")
                request.Content = new ByteArrayContent(Body);
            foreach (var (name, value) in Headers)
            {
                if (name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase))
                    request.Content?.Headers.TryAddWithoutValidation(name, value);
                else if (name is not ("Host" or "Connection" or "Transfer-Encoding"))
                    request.Headers.TryAddWithoutValidation(name, value);
            }

            return request;
        }
    }
}
