using System.Globalization;
using System.Text;
using System.Text.Json;

namespace EvidenceGraph.Graph;

/// <summary>Reads the lines that <see cref="GraphFile"/> describes, one at a time.</summary>
internal sealed class GraphFileReader
{
    /// <summary>The longest line accepted, in bytes.</summary>
    internal const int LongestLine = 16 * 1024 * 1024;

    // An object, its properties, and a list in them.
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 8 };

    private readonly Utf8Lines _lines;
    private readonly string _name;
    private readonly PropertyGraphBuilder _builder = new();
    private readonly GraphFileLine _line;

    public GraphFileReader(Stream input, string name)
    {
        _lines = new Utf8Lines(input, LongestLine);
        _name = name;
        _line = new GraphFileLine(_builder);
    }

    public (PropertyGraph Graph, GraphFileHeader Header) Read()
    {
        try
        {
            var header = _lines.TryNext(out var first) ? ReadHeader(first) : throw NotAGraphFile("it is empty");
            while (_lines.TryNext(out var line))
                if (line.Length > 0)
                    ReadElement(line);
            return (_builder.Build(), header);
        }
        catch (InvalidOperationException problem) when (problem.InnerException is DecoderFallbackException)
        {
            throw Broken($"line {_lines.Number} is not UTF-8", problem);
        }
        catch (Utf8Lines.TooLongException)
        {
            throw Broken($"line {_lines.Number} is longer than {LongestLine / 1024 / 1024} million bytes");
        }
    }

    private GraphFileHeader ReadHeader(ReadOnlySpan<byte> line)
    {
        var fields = new List<KeyValuePair<string, string>>();
        string? format = null;
        long? version = null;
        try
        {
            var json = new Utf8JsonReader(line, Options);
            if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
                throw NotAGraphFile("its first line is no JSON object");
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                var name = json.GetString()!;
                json.Read();
                if (name == "format")
                    format = json.TokenType == JsonTokenType.String ? json.GetString() : null;
                else if (name == "version")
                    version = json.TokenType == JsonTokenType.Number && json.TryGetInt64(out var number) ? number : null;
                else if (json.TokenType == JsonTokenType.String)
                    fields.Add(new(name, json.GetString()!));
                else
                    json.Skip();
            }
        }
        catch (JsonException problem)
        {
            throw NotAGraphFile("its first line is not JSON", problem);
        }

        if (format != GraphFile.Format)
            throw NotAGraphFile($"its first line does not say \"format\":\"{GraphFile.Format}\"");
        return version == GraphFile.Version
            ? new GraphFileHeader(fields)
            : throw new GraphFileException(
                $"{_name}: a graph file of version {version?.ToString(CultureInfo.InvariantCulture) ?? "unknown"}; this program reads version {GraphFile.Version}. Build it anew with this program.");
    }

    private void ReadElement(ReadOnlySpan<byte> line)
    {
        try
        {
            var json = new Utf8JsonReader(line, Options);
            _line.Add(ref json);
        }
        catch (JsonException problem)
        {
            throw Broken($"line {_lines.Number}: not the JSON of a graph file from byte {problem.BytePositionInLine + 1} on", problem);
        }
        catch (Exception problem) when (problem is FormatException or ArgumentException)
        {
            throw Broken($"line {_lines.Number}: {FirstSentence(problem.Message)}", problem);
        }
    }

    // ArgumentException appends the parameter, which says nothing about the file.
    private static string FirstSentence(string message)
    {
        if (message.IndexOf(" (Parameter '", StringComparison.Ordinal) is > 0 and var end)
            message = message[..end];
        return message.TrimEnd('.');
    }

    private GraphFileException NotAGraphFile(string reason, Exception? inner = null) =>
        new($"{_name}: not a graph file: {reason}. Expected a file written by `build`.", inner);

    private GraphFileException Broken(string problem, Exception? inner = null) =>
        new($"{_name}: {problem}. The graph file is damaged or was edited: build it anew.", inner);
}
