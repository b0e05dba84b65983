using EvidenceGraph.Graph;
using EvidenceGraph.Graph.Compact;
using Xunit;

namespace EvidenceGraph.Tests.Graph;

/// <summary>The compact form of a graph file: the same graph as JSON Lines hold, and nothing else is ever taken for one.</summary>
public sealed class CompactFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("compact-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 3)]
    [InlineData(80, 300)]
    [InlineData(3000, 9000)]
    public void WhatIsWrittenIsReadBack(int nodes, int relationships)
    {
        var graph = RandomGraph.Make(7, nodes, relationships).Build();
        GraphFile.Write(Compact, graph, GraphFileHeader.Of(("program", "0.1"), ("vocabulary", "abc")));
        var (read, header) = GraphFile.Read(Compact);

        Assert.Equal(["program=0.1", "vocabulary=abc"], header.Fields.Select(field => $"{field.Key}={field.Value}"));
        Assert.Equal(Lines(graph), Lines(read));
    }

    [Fact]
    public void ValuesOfAllKindsAndLengthsComeBack()
    {
        var builder = new PropertyGraphBuilder();
        builder.AddNode("ä", ["Z", "A"], ("t", new string('x', 1_000_000)), ("i", long.MinValue), ("f", -0.1), ("b", true), ("l", Value.List([1, "x", false, 0.5])));
        builder.AddNode("b", [], ("t", ""), ("i", long.MaxValue), ("f", double.Epsilon), ("b", false), ("l", Value.List([])));
        builder.AddNode("c", ["A"], ("t", 5), ("i", -1));
        builder.AddRelationship("r", "R", "b", "b", ("only", "one"));
        var graph = builder.Build();
        GraphFile.Write(Compact, graph, GraphFileHeader.Of());

        Assert.Equal(Lines(graph), Lines(GraphFile.Read(Compact).Graph));
    }

    [Fact]
    public void TheSameGraphHasTheSameBytesHoweverItWasFilled()
    {
        var some = RandomGraph.Make(3, 60, 200);
        GraphFile.Write(Compact, some.Build(), GraphFileHeader.Of());
        var expected = File.ReadAllBytes(Compact);
        var (nodes, relationships) = (some.Nodes.ToArray(), some.Relationships.ToArray());
        new Random(1).Shuffle(nodes);
        new Random(2).Shuffle(relationships);
        GraphFile.Write(Compact, new RandomGraph(nodes, relationships).Build(), GraphFileHeader.Of());

        Assert.Equal(expected, File.ReadAllBytes(Compact));
        GraphFile.Write(Compact, GraphFile.Read(Compact).Graph, GraphFileHeader.Of());
        Assert.Equal(expected, File.ReadAllBytes(Compact));
    }

    [Fact]
    public void AGraphReadFromEitherFormIsNumberedAlike()
    {
        var graph = RandomGraph.Make(4, 60, 200).Build();
        GraphFile.Write(Compact, graph, GraphFileHeader.Of());
        GraphFile.Write(Plain, graph, GraphFileHeader.Of());
        var (compact, plain) = (GraphFile.Read(Compact).Graph, GraphFile.Read(Plain).Graph);

        Assert.Equal(plain.Nodes.Select(node => (node.Id, string.Join(' ', node.Labels))), compact.Nodes.Select(node => (node.Id, string.Join(' ', node.Labels))));
        Assert.Equal(plain.Relationships.Select(relationship => relationship.Id), compact.Relationships.Select(relationship => relationship.Id));
    }

    [Fact]
    public void ACutOrChangedFileIsRefused()
    {
        GraphFile.Write(Compact, RandomGraph.Make(2, 6, 8).Build(), GraphFileHeader.Of(("program", "0.1")));
        var bytes = File.ReadAllBytes(Compact);
        for (var i = 0; i < bytes.Length; i++)
        {
            Assert.Throws<GraphFileException>(() => Read(bytes[..i]));
            byte[] changed = [.. bytes];
            changed[i] ^= 0x10;
            Assert.Throws<GraphFileException>(() => Read(changed));
        }

        Assert.Contains("there is more after its end. The graph file is damaged: build it anew.", Assert.Throws<GraphFileException>(() => Read([.. bytes, 0])).Message, StringComparison.Ordinal);
        Assert.Contains("it is cut off. The graph file is damaged", Assert.Throws<GraphFileException>(() => Read(bytes[..^1])).Message, StringComparison.Ordinal);
        Assert.Contains("block 0 does not have its checksum. The graph file is damaged", Assert.Throws<GraphFileException>(() => Read([.. bytes[..^9], (byte)(bytes[^9] ^ 1), .. bytes[^8..]])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AnotherVersionIsNamed()
    {
        GraphFile.Write(Compact, RandomGraph.Make(2, 6, 8).Build(), GraphFileHeader.Of());
        var bytes = File.ReadAllBytes(Compact);
        bytes[BlockFormat.Magic.Length] = 9;

        Assert.EndsWith(": a compact graph file of version 9; this program reads version 1. Build it anew with this program.", Assert.Throws<GraphFileException>(() => Read(bytes)).Message, StringComparison.Ordinal);
    }

    // Whole blocks with right checksums whose content is nonsense: what a checksum cannot tell.
    [Fact]
    public void NonsenseWithARightChecksumIsRefused()
    {
        var random = new Random(5);
        for (var round = 0; round < 2000; round++)
        {
            using var file = new MemoryStream();
            var writer = new BlockWriter(file);
            for (var i = random.Next(40); i >= 0; i--)
                writer.Number(random.Next(4) == 0 ? random.Next() : random.Next(4));
            writer.Complete();

            Assert.IsType<GraphFileException>(Record.Exception(() => Read(file.ToArray())));
        }
    }

    private string Compact => Path.Combine(_folder.FullName, "graph.eg");

    private string Plain => Path.Combine(_folder.FullName, "graph.jsonl");

    private (PropertyGraph Graph, GraphFileHeader Header) Read(byte[] bytes)
    {
        File.WriteAllBytes(Compact, bytes);
        return GraphFile.Read(Compact);
    }

    private static string Lines(PropertyGraph graph)
    {
        var text = new StringWriter();
        GraphFile.Write(text, graph, GraphFileHeader.Of());
        return text.ToString();
    }
}
