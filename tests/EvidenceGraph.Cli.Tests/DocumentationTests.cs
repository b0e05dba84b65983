using Xunit;

namespace EvidenceGraph.Cli.Tests;

/// <summary>
/// The examples of the documentation, run: in one folder a document, in order, with the project's seeds beside them. Those that
/// speak to a server are run where there is one, by <c>EvidenceGraph.Neo4j.Tests</c>.
/// </summary>
public sealed class DocumentationTests
{
    [Theory]
    [InlineData("README.md")]
    [InlineData("GUIDE.md")]
    [InlineData("DESIGN.md")]
    public void EveryExampleRunsAndPrintsWhatItSays(string document)
    {
        var examples = Example.Of(document).FindAll(example => !example.NeedsServer);
        using var place = new Workplace();
        var failures = string.Concat(examples.Select(example => example.Run(place)));

        Assert.True(failures.Length == 0, $"{document} says otherwise:\n{failures}");
        Assert.True(document == "DESIGN.md" || examples.Count > 0, $"{document} has no examples");
    }
}
