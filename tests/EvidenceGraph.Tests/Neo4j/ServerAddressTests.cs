using System.Globalization;
using EvidenceGraph.Neo4j.Connection;
using EvidenceGraph.Tests.Support;
using Xunit;

namespace EvidenceGraph.Tests.Neo4j;

/// <summary>Addresses as people write them.</summary>
public sealed class ServerAddressTests
{
    public static TheoryData<string, string> Cases => CaseTable.Read("neo4j-addresses");

    [Theory]
    [MemberData(nameof(Cases))]
    public void AnAddressLeadsToTheHttpApi(string written, string expected)
    {
        var parts = written.Split(" | ");
        Assert.Equal(expected, Read(parts[0], parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : null));
    }

    [Fact]
    public void APasswordShowsInNoText()
    {
        var login = new ServerLogin("ann", "s3cret");

        Assert.Equal("ann", login.ToString());
        Assert.Equal("YW5uOnMzY3JldA==", login.Basic);
        Assert.DoesNotContain("s3cret", new ConnectionOptions { Login = login }.ToString(), StringComparison.Ordinal);
    }

    private static string Read(string written, int? port)
    {
        try
        {
            var address = ServerAddress.Parse(written, port);
            return address.Http.AbsoluteUri + (address.AcceptsAnyCertificate ? " (any certificate)" : "");
        }
        catch (ServerException problem)
        {
            return problem.Message;
        }
    }
}
