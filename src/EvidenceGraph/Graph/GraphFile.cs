using System.Text;

namespace EvidenceGraph.Graph;

/// <summary>
/// A graph as JSON Lines: a header, then the nodes by label and id, then the relationships by type, start, end and id, all in
/// ordinal order, one object a line. The same graph always gives the same bytes.
/// </summary>
/// <example>
/// <code>
/// {"format":"evidence-graph","version":1,"program":"0.1.0"}
/// {"node":"a","labels":["Person"],"properties":{"born":1980}}
/// {"node":"b","labels":["Person"],"properties":{}}
/// {"relationship":"r1","type":"KNOWS","start":"a","end":"b","properties":{"since":2010}}
/// </code>
/// </example>
public static class GraphFile
{
    /// <summary>The value of the header's <c>format</c>.</summary>
    public const string Format = "evidence-graph";

    /// <summary>The version that this program writes, and the only one that it reads.</summary>
    public const int Version = 1;

    /// <summary>
    /// Writes the graph, whole or not at all: into a file beside <paramref name="path"/> that takes its place once complete.
    /// </summary>
    /// <exception cref="ArgumentException">A property has no form in JSON: a NaN, an infinity or a temporal.</exception>
    public static void Write(string path, PropertyGraph graph, GraphFileHeader header) =>
        WholeFile.WriteText(path, text => Write(text, graph, header));

    /// <summary>Writes the graph's lines.</summary>
    /// <exception cref="ArgumentException">A property has no form in JSON: a NaN, an infinity or a temporal.</exception>
    public static void Write(TextWriter text, PropertyGraph graph, GraphFileHeader header)
    {
        using var writer = new GraphFileWriter(text);
        writer.Write(graph, header);
    }

    /// <summary>Reads a graph and its header.</summary>
    /// <exception cref="GraphFileException">The file is not such a file, of another version, or broken.</exception>
    public static (PropertyGraph Graph, GraphFileHeader Header) Read(string path)
    {
        using var text = new StreamReader(path, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
        return Read(text, path);
    }

    /// <summary>Reads a graph and its header; messages call the source <paramref name="name"/>.</summary>
    /// <exception cref="GraphFileException">The text is not such a file, of another version, or broken.</exception>
    public static (PropertyGraph Graph, GraphFileHeader Header) Read(TextReader text, string name) =>
        new GraphFileReader(text, name).Read();
}
