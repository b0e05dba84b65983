using EvidenceGraph.Cypher;
using EvidenceGraph.Tests.Support;
using Xunit;

namespace EvidenceGraph.Tests.Cypher;

public sealed class CypherResultTests
{
    public static TheoryData<string, string> Cases => CaseTable.Read("cypher-results");

    [Theory]
    [MemberData(nameof(Cases))]
    public void QueriesGiveTheirRows(string query, string expected) => Assert.Equal(expected, Show(query));

    private static string Show(string query)
    {
        try
        {
            var table = CypherQuery.Parse(query).Run(SomeGraph.Family, SomeGraph.Parameters);
            return string.Join(" ; ", table.Select(row => string.Join(", ", row.Select(table.Literal))));
        }
        catch (CypherException)
        {
            return "!";
        }
    }
}
