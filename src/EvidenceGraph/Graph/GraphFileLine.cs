using Newtonsoft.Json;

namespace EvidenceGraph.Graph;

/// <summary>The fields of one line of a graph file, in whatever order they come.</summary>
internal sealed class GraphFileLine
{
    private readonly List<string> _labels = [];
    private readonly List<(string Name, Value Value)> _properties = [];
    private string? _node;
    private string? _relationship;
    private string? _type;
    private string? _start;
    private string? _end;

    /// <summary>Reads an object whose opening brace has been read.</summary>
    /// <exception cref="FormatException">A field is unknown, or its value is of another kind than expected.</exception>
    public static GraphFileLine Read(JsonTextReader json)
    {
        var line = new GraphFileLine();
        while (json.Read() && json.TokenType == JsonToken.PropertyName)
            line.ReadField(json, (string)json.Value!);
        return line;
    }

    /// <exception cref="FormatException">A field is missing.</exception>
    /// <exception cref="ArgumentException">The builder refuses the element.</exception>
    public void AddTo(PropertyGraphBuilder builder)
    {
        if (_node is not null)
            builder.AddNode(_node, _labels, _properties);
        else if (_relationship is not null)
            builder.AddRelationship(_relationship, Needed(_type, "type"), Needed(_start, "start"), Needed(_end, "end"), _properties);
        else
            throw new FormatException("expected \"node\" or \"relationship\"");
    }

    private static string Needed(string? value, string name) => value ?? throw new FormatException($"expected \"{name}\"");

    private void ReadField(JsonTextReader json, string name)
    {
        json.Read();
        switch (name)
        {
            case "node":
                _node = Text(json, name);
                break;
            case "relationship":
                _relationship = Text(json, name);
                break;
            case "type":
                _type = Text(json, name);
                break;
            case "start":
                _start = Text(json, name);
                break;
            case "end":
                _end = Text(json, name);
                break;
            case "labels" when json.TokenType == JsonToken.StartArray:
                while (json.Read() && json.TokenType != JsonToken.EndArray)
                    _labels.Add(Text(json, name));
                break;
            case "properties" when json.TokenType == JsonToken.StartObject:
                while (json.Read() && json.TokenType == JsonToken.PropertyName)
                    ReadProperty(json, (string)json.Value!);
                break;
            default:
                throw new FormatException($"\"{name}\" is unknown here or not of the kind expected");
        }
    }

    private void ReadProperty(JsonTextReader json, string name)
    {
        json.Read();
        _properties.Add((name, ReadValue(json, name)));
    }

    private static Value ReadValue(JsonTextReader json, string name)
    {
        if (json.TokenType != JsonToken.StartArray)
            return Scalar(json, name);
        var items = new List<Value>();
        while (json.Read() && json.TokenType != JsonToken.EndArray)
            items.Add(Scalar(json, name));
        return Value.List(items);
    }

    private static Value Scalar(JsonTextReader json, string name) => json.Value switch
    {
        string text => text,
        long integer => integer,
        double number => number,
        bool truth => truth,
        null when json.TokenType == JsonToken.Null => default,
        _ => throw new FormatException($"the property \"{name}\" is not a text, a 64-bit number, a boolean or a list of them"),
    };

    private static string Text(JsonTextReader json, string name) =>
        json.TokenType == JsonToken.String ? (string)json.Value! : throw new FormatException($"\"{name}\" should be a text");
}
