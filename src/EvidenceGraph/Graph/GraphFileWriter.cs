using System.Globalization;
using Newtonsoft.Json;

namespace EvidenceGraph.Graph;

/// <summary>Writes the lines that <see cref="GraphFile"/> describes.</summary>
internal sealed class GraphFileWriter : IDisposable
{
    private readonly TextWriter _text;
    private readonly JsonTextWriter _json;

    public GraphFileWriter(TextWriter text)
    {
        _text = text;
        _json = new JsonTextWriter(text) { Formatting = Formatting.None, Culture = CultureInfo.InvariantCulture, CloseOutput = false };
    }

    public void Write(PropertyGraph graph, GraphFileHeader header)
    {
        WriteHeader(header);
        foreach (var node in graph.Nodes.OrderBy(FirstLabel, StringComparer.Ordinal).ThenBy(node => node.Id, StringComparer.Ordinal))
            WriteNode(node);
        foreach (var relationship in InOrder(graph))
            WriteRelationship(relationship);
        _json.Flush();
    }

    public void Dispose() => ((IDisposable)_json).Dispose();

    private static IEnumerable<Relationship> InOrder(PropertyGraph graph) => graph.Relationships
        .OrderBy(relationship => relationship.Type, StringComparer.Ordinal)
        .ThenBy(relationship => relationship.Start.Id, StringComparer.Ordinal)
        .ThenBy(relationship => relationship.End.Id, StringComparer.Ordinal)
        .ThenBy(relationship => relationship.Id, StringComparer.Ordinal);

    private static string FirstLabel(Node node) => node.Labels.Min(StringComparer.Ordinal) ?? "";

    private void WriteHeader(GraphFileHeader header)
    {
        _json.WriteStartObject();
        WriteText("format", GraphFile.Format);
        _json.WritePropertyName("version");
        _json.WriteValue(GraphFile.Version);
        foreach (var (name, text) in header.Fields)
            WriteText(name, text);
        EndLine();
    }

    private void WriteNode(Node node)
    {
        _json.WriteStartObject();
        WriteText("node", node.Id);
        _json.WritePropertyName("labels");
        _json.WriteStartArray();
        foreach (var label in node.Labels.Order(StringComparer.Ordinal))
            _json.WriteValue(label);
        _json.WriteEndArray();
        WriteProperties(node.Properties, node.Graph, node.Id);
        EndLine();
    }

    private void WriteRelationship(Relationship relationship)
    {
        _json.WriteStartObject();
        WriteText("relationship", relationship.Id);
        WriteText("type", relationship.Type);
        WriteText("start", relationship.Start.Id);
        WriteText("end", relationship.End.Id);
        WriteProperties(relationship.Properties, relationship.Graph, relationship.Id);
        EndLine();
    }

    private void WriteProperties(IEnumerable<KeyValuePair<string, Value>> properties, PropertyGraph graph, string owner)
    {
        _json.WritePropertyName("properties");
        _json.WriteStartObject();
        foreach (var (name, value) in properties)
        {
            if (graph.IsKeyProperty(graph.Keys.Find(name)))
                continue;
            _json.WritePropertyName(name);
            WriteValue(value, name, owner);
        }

        _json.WriteEndObject();
    }

    private void WriteValue(Value value, string name, string owner)
    {
        switch (value.Kind)
        {
            case ValueKind.Boolean:
                _json.WriteValue(value.AsBoolean);
                break;
            case ValueKind.Integer:
                _json.WriteValue(value.AsInteger);
                break;
            case ValueKind.Float when double.IsFinite(value.AsDouble):
                _json.WriteValue(value.AsDouble);
                break;
            case ValueKind.String:
                _json.WriteValue(value.AsString);
                break;
            case ValueKind.List:
                _json.WriteStartArray();
                foreach (var item in value.AsList)
                    WriteValue(item, name, owner);
                _json.WriteEndArray();
                break;
            default:
                throw new ArgumentException($"The property '{name}' of '{owner}' is {value}; a graph file holds texts, finite numbers, booleans and lists of them.");
        }
    }

    private void WriteText(string name, string text)
    {
        _json.WritePropertyName(name);
        _json.WriteValue(text);
    }

    private void EndLine()
    {
        _json.WriteEndObject();
        _json.Flush();
        _text.Write('\n');
    }
}
