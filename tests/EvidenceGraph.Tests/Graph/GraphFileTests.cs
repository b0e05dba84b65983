using System.Text;
using EvidenceGraph.Graph;
using Xunit;

namespace EvidenceGraph.Tests.Graph;

public sealed class GraphFileTests
{
    private const string Header = """{"format":"evidence-graph","version":1}""" + "\n";

    [Fact]
    public void LinesAreSortedAndExact()
    {
        var builder = new PropertyGraphBuilder();
        builder.AddNode("b", ["Z", "A"], ("t", "ä\n\"x\""), ("f", 1.0), ("g", 0.1), ("i", 1));
        builder.AddNode("c", ["B"], ("l", Value.List(["x", "y"])), ("e", Value.List([])));
        builder.AddNode("a", ["A"], ("b", true));
        builder.AddRelationship("r2", "R", "b", "a");
        builder.AddRelationship("r1", "R", "b", "a", ("p", -1));
        builder.AddRelationship("q", "Q", "c", "c");

        Assert.Equal(
            """
            {"format":"evidence-graph","version":1,"program":"0.1","source":"x"}
            {"node":"a","labels":["A"],"properties":{"b":true}}
            {"node":"b","labels":["A","Z"],"properties":{"f":1.0,"g":0.1,"i":1,"t":"ä\n\"x\""}}
            {"node":"c","labels":["B"],"properties":{"e":[],"l":["x","y"]}}
            {"relationship":"q","type":"Q","start":"c","end":"c","properties":{}}
            {"relationship":"r1","type":"R","start":"b","end":"a","properties":{"p":-1}}
            {"relationship":"r2","type":"R","start":"b","end":"a","properties":{}}

            """.ReplaceLineEndings("\n"),
            Text(builder.Build(), ("program", "0.1"), ("source", "x")));
    }

    [Fact]
    public void WhatIsWrittenIsReadBack()
    {
        var text = Text(RandomGraph.Make(5, 100, 300).Build(), ("program", "0.1"));
        var (graph, header) = Read(text, "graph.jsonl");

        Assert.Equal("0.1", header["program"]);
        Assert.Null(header["other"]);
        Assert.Equal(text, Text(graph, ("program", "0.1")));
    }

    [Fact]
    public void AFileIsWrittenWholeOrNotAtAll()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var path = Path.Combine(folder.FullName, "graph.jsonl");
            GraphFile.Write(path, Graph(("x", 1)), GraphFileHeader.Of());
            var written = File.ReadAllBytes(path);

            Assert.Equal((byte)'{', written[0]);
            Assert.Throws<ArgumentException>(() => GraphFile.Write(path, Graph(("x", double.NaN)), GraphFileHeader.Of()));
            Assert.Equal(written, File.ReadAllBytes(path));
            Assert.Equal(["graph.jsonl"], folder.GetFiles().Select(file => file.Name));
            Assert.Equal(1, GraphFile.Read(path).Graph.FindNode("n")!.Value["x"].AsInteger);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("", "g: not a graph file: it is empty. Expected a file written by `build`.")]
    [InlineData("PK\u0003", "g: not a graph file: its first line is not JSON. Expected a file written by `build`.")]
    [InlineData("{\"node\":\"a\"}", "g: not a graph file: its first line does not say \"format\":\"evidence-graph\". Expected a file written by `build`.")]
    [InlineData("{\"format\":\"evidence-graph\",\"version\":2}", "g: a graph file of version 2; this program reads version 1. Build it anew with this program.")]
    [InlineData("{\"format\":\"evidence-graph\"}", "g: a graph file of version unknown; this program reads version 1. Build it anew with this program.")]
    public void AnotherFileIsRefused(string text, string message) =>
        Assert.Equal(message, Assert.Throws<GraphFileException>(() => Read(text)).Message);

    [Theory]
    [InlineData("{", "line 2: not the JSON of a graph file from byte 2 on")]
    [InlineData("{}", "line 2: expected \"node\" or \"relationship\"")]
    [InlineData("[1]", "line 2: expected an object")]
    [InlineData("""{"node":"a","labels":["A"],"properties":{}} x""", "line 2: not the JSON of a graph file from byte 45 on")]
    [InlineData("""{"node":"a","labels":"A"}""", "line 2: \"labels\" is unknown here or not of the kind expected")]
    [InlineData("""{"node":1}""", "line 2: \"node\" should be a text")]
    [InlineData("""{"knot":"a"}""", "line 2: \"knot\" is unknown here or not of the kind expected")]
    [InlineData("""{"node":"a","properties":{"x":{}}}""", "line 2: the property \"x\" is not a text, a 64-bit number, a boolean or a list of them")]
    [InlineData("""{"node":"a","properties":{"x":[[1]]}}""", "line 2: the property \"x\" is not a text, a 64-bit number, a boolean or a list of them")]
    [InlineData("""{"node":"a","properties":{"x":123456789012345678901234567890}}""", "line 2: the property \"x\" is not a text, a 64-bit number, a boolean or a list of them")]
    [InlineData("""{"node":"a"}""" + "\n\n" + """{"node":"a"}""", "line 4: There are two nodes with the id 'a'")]
    [InlineData("""{"relationship":"r","type":"R","start":"a"}""", "line 2: expected \"end\"")]
    [InlineData("""{"relationship":"r","type":"R","start":"a","end":"b"}""", "line 2: The relationship 'r' starts from 'a', and no node has that id")]
    public void ADamagedLineIsNamed(string lines, string message) => Assert.Equal(
        $"g: {message}. The graph file is damaged or was edited: build it anew.",
        Assert.Throws<GraphFileException>(() => Read(Header + lines)).Message);

    [Fact]
    public void AnEndlessLineAndDeepNestingAreRefused()
    {
        var endless = Header + "{\"node\":\"" + new string('a', GraphFileReader.LongestLine + 1);
        var deep = Header + "{\"node\":\"a\",\"properties\":{\"x\":" + new string('[', 100_000);

        Assert.Contains("line 2 is longer", Assert.Throws<GraphFileException>(() => Read(endless)).Message, StringComparison.Ordinal);
        Assert.Contains("line 2", Assert.Throws<GraphFileException>(() => Read(deep)).Message, StringComparison.Ordinal);
    }

    private static (PropertyGraph Graph, GraphFileHeader Header) Read(string text, string name = "g") => GraphFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), name);

    private static PropertyGraph Graph((string, Value) property)
    {
        var builder = new PropertyGraphBuilder();
        builder.AddNode("n", ["N"], property);
        return builder.Build();
    }

    private static string Text(PropertyGraph graph, params (string, string)[] header)
    {
        var text = new StringWriter();
        GraphFile.Write(text, graph, GraphFileHeader.Of(header));
        return text.ToString();
    }
}
