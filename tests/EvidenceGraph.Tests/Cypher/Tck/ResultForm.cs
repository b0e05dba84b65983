using System.Globalization;
using System.Text;
using EvidenceGraph.Cypher.Values;
using EvidenceGraph.Graph;

namespace EvidenceGraph.Tests.Cypher.Tck;

/// <summary>One spelling for values, from the TCK's cells and from results: labels and properties sorted, temporals as strings.</summary>
internal sealed class ResultForm(bool ignoreListOrder)
{
    private string _text = "";
    private int _position;

    public string OfCell(string cell)
    {
        (_text, _position) = (cell, 0);
        var form = ReadValue();
        return _position == _text.Length ? form : throw new FormatException($"cell '{cell}' at {_position}");
    }

    public string OfValue(Value value, PropertyGraph graph) => value.Kind switch
    {
        ValueKind.Null => "null",
        ValueKind.Boolean => value.AsBoolean ? "true" : "false",
        ValueKind.Integer => value.AsInteger.ToString(CultureInfo.InvariantCulture),
        ValueKind.Float => Float(value.AsDouble),
        ValueKind.String => $"'{value.AsString}'",
        ValueKind.List => List(value.AsList.Select(item => OfValue(item, graph))),
        ValueKind.Map => Map(((MapValue)value.Heap).Entries.Select(entry => (entry.Key, OfValue(entry.Value, graph)))),
        ValueKind.Node => Node(graph, value.Index),
        ValueKind.Relationship => Relationship(graph, value.Index),
        ValueKind.Path => Path(graph, (PathValue)value.Heap),
        _ => $"'{ValueText.Plain(value)}'",
    };

    private string Node(PropertyGraph graph, int node) =>
        Entity("(", graph.LabelNamesOf(node).Select(label => ":" + label), graph.NodeProperties(node).Select(pair => (pair.Key, OfValue(pair.Value, graph))), ")");

    private string Relationship(PropertyGraph graph, int relationship) =>
        Entity("[", [":" + graph.TypeTable[graph.TypeOf(relationship)]], graph.RelationshipProperties(relationship).Select(pair => (pair.Key, OfValue(pair.Value, graph))), "]");

    private string Path(PropertyGraph graph, PathValue path)
    {
        var text = new StringBuilder("<").Append(Node(graph, path.Nodes[0]));
        for (var i = 0; i < path.Relationships.Length; i++)
        {
            var backwards = graph.StartOf(path.Relationships[i]) != path.Nodes[i];
            text.Append(backwards ? "<-" : "-").Append(Relationship(graph, path.Relationships[i])).Append(backwards ? "-" : "->").Append(Node(graph, path.Nodes[i + 1]));
        }

        return text.Append('>').ToString();
    }

    private static string Float(double number) => double.IsNaN(number) ? "NaN" : number == 0 ? "0.0" : ValueText.Float(number);

    private string List(IEnumerable<string> items) => $"[{string.Join(", ", ignoreListOrder ? items.Order(StringComparer.Ordinal) : items)}]";

    private static string Map(IEnumerable<(string Key, string Value)> entries) =>
        $"{{{string.Join(", ", entries.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{entry.Key}: {entry.Value}"))}}}";

    private static string Entity(string open, IEnumerable<string> labels, IEnumerable<(string Key, string Value)> properties, string close)
    {
        var map = Map(properties);
        return $"{open}{string.Concat(labels.Order(StringComparer.Ordinal))}{(map == "{}" ? "" : " " + map)}{close}";
    }

    private string ReadValue()
    {
        SkipBlanks();
        var rest = _text.AsSpan(_position);
        if (rest.StartsWith("(") || rest.StartsWith("[:"))
            return ReadEntity();
        if (rest.StartsWith("<"))
            return ReadPath();
        if (rest.StartsWith("["))
            return List(ReadItems(']', ReadValue));
        if (rest.StartsWith("{"))
            return Map(ReadItems('}', ReadEntry));
        return rest.StartsWith("'") ? ReadString() : ReadWord();
    }

    private (string, string) ReadEntry()
    {
        SkipBlanks();
        var end = _text.IndexOf(':', _position);
        var key = _text[_position..end].Trim().Trim('`');
        _position = end + 1;
        return (key, ReadValue());
    }

    private List<T> ReadItems<T>(char close, Func<T> read)
    {
        var items = new List<T>();
        _position++;
        SkipBlanks();
        while (_text[_position] != close)
        {
            items.Add(read());
            SkipBlanks();
            if (_text[_position] == ',')
                _position++;
            SkipBlanks();
        }

        _position++;
        return items;
    }

    private string ReadEntity()
    {
        var (open, close) = (_text[_position], _text[_position] == '(' ? ')' : ']');
        _position++;
        var labels = new List<string>();
        while (_text[_position] == ':')
        {
            var start = _position++;
            while (_text[_position] is not (':' or ' ' or '{') && _text[_position] != close)
                _position++;
            labels.Add(_text[start.._position]);
        }

        SkipBlanks();
        List<(string, string)> properties = _text[_position] == '{' ? ReadItems('}', ReadEntry) : [];
        SkipBlanks();
        _position++;
        return Entity(open.ToString(), labels, properties, close.ToString());
    }

    private string ReadPath()
    {
        var text = new StringBuilder("<");
        _position++;
        while (_text[_position] != '>')
        {
            if (_text[_position] is '(' or '[')
            {
                text.Append(ReadEntity());
                continue;
            }

            text.Append(_text[_position]);
            _position++;
            if (text[^1] == '-' && _text[_position] == '>')
                text.Append(_text[_position++]);
        }

        _position++;
        return text.Append('>').ToString();
    }

    private string ReadString()
    {
        var text = new StringBuilder("'");
        for (_position++; _text[_position] != '\''; _position++)
        {
            if (_text[_position] == '\\')
                _position++;
            text.Append(_text[_position]);
        }

        _position++;
        return text.Append('\'').ToString();
    }

    private string ReadWord()
    {
        var start = _position;
        while (_position < _text.Length && _text[_position] is not (',' or ']' or '}' or ')' or ' '))
            _position++;
        var word = _text[start.._position];
        if (word is "null" or "true" or "false" or "NaN" || long.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
            return word;
        return word switch { "Inf" => "Infinity", "-Inf" => "-Infinity", _ => Float(double.Parse(word, CultureInfo.InvariantCulture)) };
    }

    private void SkipBlanks()
    {
        while (_position < _text.Length && _text[_position] == ' ')
            _position++;
    }
}
