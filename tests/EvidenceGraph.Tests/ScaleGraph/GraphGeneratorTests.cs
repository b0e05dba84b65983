using System.Security.Cryptography;
using EvidenceGraph.ScaleGraph;
using Xunit;

namespace EvidenceGraph.Tests.ScaleGraph;

/// <summary>The stress graph is the one that the other implementation of the generator makes.</summary>
public sealed class GraphGeneratorTests
{
    // Of all files in the order of their names, as the reference generator writes them at a hundredth.
    private const string ReferenceSha256 = "9c5ca5e68d876d64f467e0079d315b7d47cd712dac41f46d3c8d48093bef9564";

    [Fact]
    public void TheCsvIsThatOfTheReferenceGenerator()
    {
        var folder = Directory.CreateTempSubdirectory("scale-");
        try
        {
            GraphCsv.Write(new GraphGenerator(0.01), folder.FullName);
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            foreach (var file in folder.GetFiles().OrderBy(file => file.Name, StringComparer.Ordinal))
                hash.AppendData(File.ReadAllBytes(file.FullName));

            Assert.Equal(ReferenceSha256, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void TheGraphInMemoryHoldsWhatTheCsvHolds()
    {
        var generator = new GraphGenerator(0.001);
        var graph = generator.Build();

        Assert.Equal((200, 1000), (graph.NodeCount, graph.RelationshipCount));
        foreach (var kind in generator.NodeKinds)
        {
            foreach (var node in GraphGenerator.Nodes(kind))
                Assert.All(node.Properties, property => Assert.Equal(property.Value, graph.FindNode(node.Id)!.Value[property.Name]));
        }

        foreach (var kind in generator.RelationshipKinds)
        {
            foreach (var expected in generator.Relationships(kind))
            {
                var relationship = graph.FindRelationship(expected.Key)!.Value;
                Assert.Equal((kind.Type, expected.Start, expected.End, expected.Key), (relationship.Type, relationship.Start.Id, relationship.End.Id, relationship["key"].AsString));
                Assert.All(expected.Properties, property => Assert.Equal(property.Value, relationship[property.Name]));
            }
        }
    }
}
