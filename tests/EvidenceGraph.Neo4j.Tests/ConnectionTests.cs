using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using EvidenceGraph.Neo4j.Connection;
using EvidenceGraph.Neo4j.Push;
using EvidenceGraph.Neo4j.Statements;
using EvidenceGraph.Neo4j.Tests.Support;
using Newtonsoft.Json.Linq;
using Xunit;

namespace EvidenceGraph.Neo4j.Tests;

/// <summary>What a server offers, and whom it is taken for.</summary>
public sealed class ConnectionTests(ServerFixture server)
{
    [Fact]
    public void AServerWithoutTheQueryApiIsSpokenToOverTheOlderOne()
    {
        using var emptied = server.Empty();
        using var raw = server.Raw();
        var asked = new List<string>();
        using var proxy = new FaultyProxy(server.Url, Noting(asked)) { Rewrite = WithoutQueryApi };
        using var database = server.Open(url: proxy.Url);
        Assert.True(GraphPush.Run(database, SomeGraphs.Seeds, SomeGraphs.Profile, new PushOptions()).IsComplete);
        Assert.All(GraphPush.Run(database, SomeGraphs.Seeds, SomeGraphs.Profile, new PushOptions()).Counts, count => Assert.Equal((0, 0), (count.Missing, count.Changed)));

        Assert.Equal(["/", "/db/neo4j/tx/commit"], asked.Distinct().Order());
        Content.AssertSame(SomeGraphs.Seeds, raw);
    }

    [Fact]
    public void AServerWithTheQueryApiAloneIsEnough()
    {
        using var emptied = server.Empty();
        using var raw = server.Raw();
        var asked = new List<string>();
        using var proxy = new FaultyProxy(server.Url, Noting(asked)) { Rewrite = WithoutTransactionApi };
        using var database = server.Open(url: proxy.Url);
        Assert.True(GraphPush.Run(database, SomeGraphs.Seeds, SomeGraphs.Profile, new PushOptions()).IsComplete);

        Assert.Equal(["/", "/db/neo4j/query/v2"], asked.Distinct().Order());
        Content.AssertSame(SomeGraphs.Seeds, raw);
    }

    [Fact]
    public void AnsweringPathsAreTheServersAndHostsTheUsers()
    {
        using var proxy = new FaultyProxy(server.Url, _ => Fault.None)
        {
            Rewrite = (request, body) => request.Method == "GET" ? body.Replace(server.Url, "http://elsewhere.invalid:1", StringComparison.Ordinal) : body,
        };
        using var database = server.Open(url: proxy.Url);

        Assert.Equal(1, database.Run("RETURN 1")[0][0].AsInteger);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("<html>")]
    [InlineData("{\"neo4j_version\":\"3.5.0\",\"data\":\"http://x/db/data\"}")]
    public void WhatIsNoNeo4jIsSaidSo(string answer)
    {
        using var proxy = new FaultyProxy(server.Url, _ => Fault.None) { Rewrite = (_, _) => answer };

        Assert.Equal($"{proxy.Url}: answers, but not as a Neo4j server of version 4.4 or later does. Is that its HTTP port (usually 7474)?", Assert.Throws<ServerException>(() => server.Open(url: proxy.Url)).Message);
    }

    [Fact]
    public void ReadingStatementsCannotWrite()
    {
        using var database = server.Empty();
        foreach (IStatementApi api in new IStatementApi[] { database.Query!, database.Transaction! })
        {
            var problem = Assert.Throws<ServerException>(() => database.Send(StatementRequest.Of(api, "CREATE (n:Written) RETURN n", isReading: true), json => json.Skip(), cancellation: TestContext.Current.CancellationToken));
            Assert.Equal("Neo.ClientError.Statement.AccessMode", problem.Code);
        }
    }

    [Fact]
    public void OnlyTrustedCertificatesAreAccepted()
    {
        using var authority = Certificate("CN=Test authority", null, "");
        using var own = Certificate("CN=localhost", authority, "localhost");
        using var stranger = Certificate("CN=Another authority", null, "");
        using var proxy = new FaultyProxy(server.Url, _ => Fault.None, own);
        var url = $"https://localhost:{proxy.Port}";
        var file = Path.GetTempFileName();
        File.WriteAllText(file, authority.ExportCertificatePem());

        using (server.Open(new ConnectionOptions { Authorities = CertificateTrust.Read(file) }, url))
        {
        }

        using (Database.Connect(ServerAddress.Parse("neo4j+ssc://localhost", proxy.Port), "neo4j", new ConnectionOptions { Login = new ServerLogin("neo4j", server.Password) }))
        {
        }

        foreach (var options in new[] { new ConnectionOptions(), new ConnectionOptions { Authorities = [stranger] } })
            Assert.StartsWith($"{url}: no trusted encrypted connection.", Assert.Throws<ServerException>(() => server.Open(options, url)).Message, StringComparison.Ordinal);
        Assert.StartsWith("https://127.0.0.1:", Assert.Throws<ServerException>(() => server.Open(new ConnectionOptions { Authorities = [authority] }, url.Replace("localhost", "127.0.0.1", StringComparison.Ordinal))).Message, StringComparison.Ordinal);
        File.WriteAllText(file, "no certificate");
        Assert.Equal($"{file}: holds no certificate; expected one in PEM (-----BEGIN CERTIFICATE-----).", Assert.Throws<ServerException>(() => CertificateTrust.Read(file)).Message);
        File.Delete(file);
    }

    internal static string WithoutQueryApi(FaultyProxy.Request request, string body) => Without(request, body, "query");

    private static string WithoutTransactionApi(FaultyProxy.Request request, string body) => Without(request, body, "transaction");

    private static string Without(FaultyProxy.Request request, string body, string member)
    {
        if (request.Method != "GET")
            return body;
        var discovery = JObject.Parse(body);
        discovery.Remove(member);
        return discovery.ToString();
    }

    private static Func<FaultyProxy.Request, Fault> Noting(List<string> asked) => request =>
    {
        asked.Add(request.Path);
        return Fault.None;
    };

    // One that signs, or one that it signed for a host.
    private static X509Certificate2 Certificate(string name, X509Certificate2? issuer, string host)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(issuer is null, false, 0, true));
        var (from, to) = (DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        if (issuer is null)
            return request.CreateSelfSigned(from, to);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(host);
        request.CertificateExtensions.Add(names.Build());
        using var signed = request.Create(issuer, issuer.NotBefore, issuer.NotAfter, RandomNumberGenerator.GetBytes(8));
        using var whole = signed.CopyWithPrivateKey(key);
        return X509CertificateLoader.LoadPkcs12(whole.Export(X509ContentType.Pkcs12), null);
    }
}
