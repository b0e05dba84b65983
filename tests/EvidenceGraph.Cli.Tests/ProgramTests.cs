using Xunit;

namespace EvidenceGraph.Cli.Tests;

/// <summary>The program as a whole: what it is called.</summary>
public sealed class ProgramTests
{
    [Fact]
    public void TheCommandIsCalledEvidenceGraph() =>
        Assert.Equal("evidence-graph", typeof(Program).Assembly.GetName().Name);
}
