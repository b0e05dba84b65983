using System.Text.Json;

namespace EvidenceGraph.Graph;

/// <summary>The fields of one line of a graph file, in whatever order they come; used again for each line.</summary>
internal sealed class GraphFileLine(PropertyGraphBuilder builder)
{
    private readonly List<string> _labels = [];
    private readonly List<(string Name, Value Value)> _properties = [];
    private readonly KnownTexts _names = new();
    private string? _node;
    private string? _relationship;
    private string? _type;
    private string? _start;
    private string? _end;

    /// <summary>Adds the node or relationship of a line.</summary>
    /// <exception cref="JsonException">The line is no JSON.</exception>
    /// <exception cref="FormatException">A field is missing, unknown, or its value is of another kind than expected.</exception>
    /// <exception cref="ArgumentException">The builder refuses the element.</exception>
    public void Add(ref Utf8JsonReader json)
    {
        (_node, _relationship, _type, _start, _end) = (null, null, null, null, null);
        _labels.Clear();
        _properties.Clear();
        if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
            throw new FormatException("expected an object");
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            ReadField(ref json, _names.Of(ref json));
        if (json.Read())
            throw new FormatException("there is more after the object");

        if (_node is not null)
            builder.AddNode(_node, _labels, _properties);
        else if (_relationship is not null)
            builder.AddRelationship(_relationship, Needed(_type, "type"), Needed(_start, "start"), Needed(_end, "end"), _properties);
        else
            throw new FormatException("expected \"node\" or \"relationship\"");
    }

    private static string Needed(string? value, string name) => value ?? throw new FormatException($"expected \"{name}\"");

    private void ReadField(ref Utf8JsonReader json, string name)
    {
        json.Read();
        switch (name)
        {
            case "node":
                _node = Text(ref json, name);
                break;
            case "relationship":
                _relationship = Text(ref json, name);
                break;
            case "type":
                _type = KnownText(ref json, name);
                break;
            case "start":
                _start = NodeId(ref json, name);
                break;
            case "end":
                _end = NodeId(ref json, name);
                break;
            case "labels" when json.TokenType == JsonTokenType.StartArray:
                while (json.Read() && json.TokenType != JsonTokenType.EndArray)
                    _labels.Add(KnownText(ref json, name));
                break;
            case "properties" when json.TokenType == JsonTokenType.StartObject:
                while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
                    ReadProperty(ref json, _names.Of(ref json));
                break;
            default:
                throw new FormatException($"\"{name}\" is unknown here or not of the kind expected");
        }
    }

    private void ReadProperty(ref Utf8JsonReader json, string name)
    {
        json.Read();
        if (json.TokenType != JsonTokenType.StartArray)
        {
            _properties.Add((name, Scalar(ref json, name)));
            return;
        }

        var items = new List<Value>();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
            items.Add(Scalar(ref json, name));
        _properties.Add((name, Value.List(items)));
    }

    private static Value Scalar(ref Utf8JsonReader json, string name) => json.TokenType switch
    {
        JsonTokenType.String => json.GetString(),
        JsonTokenType.Number when json.TryGetInt64(out var integer) => integer,
        JsonTokenType.Number when json.ValueSpan.ContainsAny(".eE"u8) => json.GetDouble(),
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Null => default,
        _ => throw new FormatException($"the property \"{name}\" is not a text, a 64-bit number, a boolean or a list of them"),
    };

    private static string Text(ref Utf8JsonReader json, string name) =>
        json.TokenType == JsonTokenType.String ? json.GetString()! : throw NotAText(name);

    private string KnownText(ref Utf8JsonReader json, string name) =>
        json.TokenType == JsonTokenType.String ? _names.Of(ref json) : throw NotAText(name);

    // Most ends are nodes that have been read: their id need not be made once more.
    private string NodeId(ref Utf8JsonReader json, string name)
    {
        if (json.TokenType != JsonTokenType.String)
            throw NotAText(name);
        Span<char> text = stackalloc char[KnownTexts.Longest];
        return json.ValueSpan.Length <= KnownTexts.Longest && builder.FindNodeId(text[..json.CopyString(text)]) is { } known ? known : json.GetString()!;
    }

    private static FormatException NotAText(string name) => new($"\"{name}\" should be a text");
}
