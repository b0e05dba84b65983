using System.Text;
using EvidenceGraph.Graph.Compact;

namespace EvidenceGraph.Graph;

/// <summary>
/// A graph as JSON Lines: a header, then the nodes by label and id, then the relationships by type, start, end and id, all in
/// ordinal order, one object a line; or, in a file whose name ends in <c>.eg</c>, the same in a compact binary form, told by its
/// first bytes when it is read. The same graph always gives the same bytes.
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
    /// <summary>How the names of compact files end.</summary>
    public const string CompactExtension = ".eg";

    /// <summary>The value of the header's <c>format</c>.</summary>
    public const string Format = "evidence-graph";

    /// <summary>The version that this program writes, and the only one that it reads.</summary>
    public const int Version = 1;

    /// <summary>
    /// Writes the graph, whole or not at all: into a file beside <paramref name="path"/> that takes its place once complete.
    /// </summary>
    /// <exception cref="ArgumentException">A property has no form in JSON: a NaN, an infinity or a temporal.</exception>
    public static void Write(string path, PropertyGraph graph, GraphFileHeader header)
    {
        var temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            if (path.EndsWith(CompactExtension, StringComparison.OrdinalIgnoreCase))
                WriteCompact(temporary, graph, header);
            else
                WriteLines(temporary, graph, header);
            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

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
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1, FileOptions.SequentialScan);
        if (file.CanSeek && IsCompact(file))
            return new CompactReader(new BlockReader(file, path)).Read();
        return Read(file, path);
    }

    /// <summary>Reads the lines of a graph, as UTF-8; messages call the source <paramref name="name"/>.</summary>
    /// <exception cref="GraphFileException">The text is not such a file, of another version, or broken.</exception>
    public static (PropertyGraph Graph, GraphFileHeader Header) Read(Stream lines, string name) => new GraphFileReader(lines, name).Read();

    // Leaves the file behind the magic where there is one, else at its beginning.
    private static bool IsCompact(FileStream file)
    {
        Span<byte> first = stackalloc byte[BlockFormat.Magic.Length];
        if (file.ReadAtLeast(first, first.Length, throwOnEndOfStream: false) == first.Length && first.SequenceEqual(BlockFormat.Magic))
            return true;
        file.Position = 0;
        return false;
    }

    private static void WriteCompact(string path, PropertyGraph graph, GraphFileHeader header)
    {
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1);
        new CompactWriter(graph, file).Write(header);
    }

    private static void WriteLines(string path, PropertyGraph graph, GraphFileHeader header)
    {
        using var text = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        Write(text, graph, header);
    }
}
