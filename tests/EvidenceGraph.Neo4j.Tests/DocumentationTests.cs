using EvidenceGraph.Cli.Tests;
using EvidenceGraph.Neo4j.Tests.Support;
using Xunit;

namespace EvidenceGraph.Neo4j.Tests;

/// <summary>The examples of the documentation that speak to a server: run in order, over one database that was empty before.</summary>
public sealed class DocumentationTests(ServerFixture server)
{
    [Fact]
    public void EveryExampleWithAServerRunsAndPrintsWhatItSays()
    {
        // The examples name the version of the server that lies beside the project.
        server.Killable();
        using (server.Empty())
        {
        }

        using var place = new Workplace();
        var examples = Example.Of("README.md").Concat(Example.Of("GUIDE.md")).Where(example => example.NeedsServer).ToList();
        var failures = string.Concat(examples.Select(example => example.Run(place, server.Url)));

        Assert.True(failures.Length == 0, "the documentation says otherwise:\n" + failures);
        Assert.NotEmpty(examples);
    }
}
