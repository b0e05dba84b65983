using System.Globalization;
using System.Text;
using Newtonsoft.Json;

namespace EvidenceGraph.Graph;

/// <summary>Reads the lines that <see cref="GraphFile"/> describes, one at a time.</summary>
internal sealed class GraphFileReader
{
    /// <summary>The longest line accepted, in UTF-16 code units.</summary>
    internal const int LongestLine = 16 * 1024 * 1024;

    // An object, its properties, and a list in them.
    private const int DeepestNesting = 8;

    private readonly LineReader _lines;
    private readonly string _name;
    private readonly PropertyGraphBuilder _builder = new();

    public GraphFileReader(TextReader text, string name)
    {
        _lines = new LineReader(text, LongestLine);
        _name = name;
    }

    public (PropertyGraph Graph, GraphFileHeader Header) Read()
    {
        try
        {
            var header = ReadHeader(_lines.Next() ?? throw NotAGraphFile("it is empty"));
            while (_lines.Next() is { } line)
                if (line.Length > 0)
                    ReadElement(line);
            return (_builder.Build(), header);
        }
        catch (DecoderFallbackException problem)
        {
            throw Broken($"the text is not UTF-8 after line {_lines.Number}", problem);
        }
        catch (LineReader.TooLongException)
        {
            throw Broken($"line {_lines.Number} is longer than {LongestLine / 1024 / 1024} million characters");
        }
    }

    private GraphFileHeader ReadHeader(string line)
    {
        var fields = new List<KeyValuePair<string, string>>();
        string? format = null;
        long? version = null;
        try
        {
            using var json = Open(line);
            Expect(json, JsonToken.StartObject, "an object");
            while (NextName(json) is { } name)
            {
                json.Read();
                if (name == "format")
                    format = json.Value as string;
                else if (name == "version")
                    version = json.Value as long?;
                else if (json.TokenType == JsonToken.String)
                    fields.Add(new(name, (string)json.Value!));
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

    private void ReadElement(string line)
    {
        try
        {
            using var json = Open(line);
            Expect(json, JsonToken.StartObject, "an object");
            GraphFileLine.Read(json).AddTo(_builder);
            if (json.Read())
                throw new FormatException("there is more after the object");
        }
        catch (Exception problem) when (problem is JsonException or FormatException or ArgumentException)
        {
            throw Broken($"line {_lines.Number}: {FirstSentence(problem.Message)}", problem);
        }
    }

    private static JsonTextReader Open(string line) => new(new StringReader(line))
    {
        DateParseHandling = DateParseHandling.None,
        FloatParseHandling = FloatParseHandling.Double,
        Culture = CultureInfo.InvariantCulture,
        MaxDepth = DeepestNesting,
        SupportMultipleContent = true,
    };

    private static void Expect(JsonTextReader json, JsonToken token, string what)
    {
        if (!json.Read() || json.TokenType != token)
            throw new FormatException($"expected {what}");
    }

    private static string? NextName(JsonTextReader json) =>
        json.Read() && json.TokenType == JsonToken.PropertyName ? (string)json.Value! : null;

    // Newtonsoft and ArgumentException append a place of their own, which would contradict the file's line.
    private static string FirstSentence(string message)
    {
        foreach (var tail in new[] { " Path '", " (Parameter '" })
            if (message.IndexOf(tail, StringComparison.Ordinal) is > 0 and var end)
                message = message[..end];
        return message.TrimEnd('.');
    }

    private GraphFileException NotAGraphFile(string reason, Exception? inner = null) =>
        new($"{_name}: not a graph file: {reason}. Expected a file written by `build`.", inner);

    private GraphFileException Broken(string problem, Exception? inner = null) =>
        new($"{_name}: {problem}. The graph file is damaged or was edited: build it anew.", inner);
}
