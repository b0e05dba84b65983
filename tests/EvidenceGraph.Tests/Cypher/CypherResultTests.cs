using EvidenceGraph.Cypher;
using EvidenceGraph.Tests.Support;
using Xunit;

namespace EvidenceGraph.Tests.Cypher;

public sealed class CypherResultTests
{
    public static TheoryData<string, string> Cases => CaseTable.Read("cypher-results");

    public static TheoryData<string, string> CasesOfNeo4j => CaseTable.Read("cypher-as-neo4j");

    [Theory]
    [MemberData(nameof(Cases))]
    public void QueriesGiveTheirRows(string query, string expected) => Assert.Equal(expected, Show(query));

    [Theory]
    [MemberData(nameof(CasesOfNeo4j))]
    public void ValuesAreThoseOfNeo4j(string query, string expected) => Assert.Equal(expected, Show(query));

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
