using EvidenceGraph.Graph;
using Xunit;

namespace EvidenceGraph.Tests.Graph;

/// <summary>Measures the heap, so nothing else may run beside it.</summary>
[CollectionDefinition(nameof(GraphMemoryTests), DisableParallelization = true)]
[Collection(nameof(GraphMemoryTests))]
public sealed class GraphMemoryTests
{
    [Fact]
    public void AMillionRelationshipsTakeAtMostFortyBytesEach()
    {
        const int Nodes = 200_000, Relationships = 1_000_000;
        var ids = Enumerable.Range(0, Relationships).Select(i => $"r{i}").ToArray();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var empty = Build(0);
        var nodesOnly = GC.GetTotalMemory(forceFullCollection: true);
        var full = Build(Relationships);
        var all = GC.GetTotalMemory(forceFullCollection: true);

        Assert.InRange(((all - nodesOnly) - (nodesOnly - before)) / (double)Relationships, 8, 40);
        GC.KeepAlive(empty);
        GC.KeepAlive(full);

        PropertyGraph Build(int relationships)
        {
            var builder = new PropertyGraphBuilder();
            for (var i = 0; i < Nodes; i++)
                builder.AddNode($"n{i}", ["N"]);
            for (var i = 0; i < relationships; i++)
                builder.AddRelationship(ids[i], $"T{i % 7}", $"n{i * 7919L % Nodes}", $"n{i * 104729L % Nodes}");
            return builder.Build();
        }
    }
}
