using EvidenceGraph.Graph;
using EvidenceGraph.Json;
using EvidenceGraph.Neo4j.Push;

namespace EvidenceGraph.Neo4jBenchmarks;

/// <summary>The rows of a push in its batches, one line of JSON each, for another program to write.</summary>
internal static class BatchFile
{
    private static readonly int Rows = new PushOptions().Rows;

    public static void Write(PropertyGraph graph, string path)
    {
        using var file = File.Create(path);
        var line = new JsonLineBuffer();
        foreach (var group in NodeGroup.Of(graph))
            foreach (var batch in Enumerable.Range(0, graph.NodeCount).Where(node => graph.LabelSetOf(node) == group.LabelSet).Chunk(Rows))
                WriteLine(file, line, () => Nodes(line, graph, group, batch));
        foreach (var group in RelationshipGroup.Of(graph))
        {
            var (from, to) = graph.RelationshipRange(group.Type);
            foreach (var batch in Enumerable.Range(from, to - from).Where(one => group.Holds(graph, one)).Chunk(Rows))
                WriteLine(file, line, () => Relationships(line, graph, group, batch));
        }
    }

    private static void WriteLine(FileStream file, JsonLineBuffer line, Action write)
    {
        line.Clear();
        line.StartObject();
        write();
        line.EndObject();
        line.EndLine();
        file.Write(line.Written);
    }

    private static void Nodes(JsonLineBuffer line, PropertyGraph graph, NodeGroup group, int[] batch)
    {
        Texts(line, "labels"u8, group.Labels);
        Keys(line, graph, group.Keys);
        line.Name("rows"u8);
        line.StartArray();
        foreach (var node in batch)
        {
            line.StartArray();
            line.String(graph.NodeId(node));
            foreach (var key in group.Keys)
                Write(line, graph.NodeProperty(node, key));
            line.Truth(true);
            line.EndArray();
        }

        line.EndArray();
    }

    private static void Relationships(JsonLineBuffer line, PropertyGraph graph, RelationshipGroup group, int[] batch)
    {
        line.Name("type"u8);
        line.String(group.TypeName);
        line.Name("start"u8);
        line.String(group.StartLabel);
        line.Name("end"u8);
        line.String(group.EndLabel);
        Keys(line, graph, group.Keys);
        line.Name("rows"u8);
        line.StartArray();
        foreach (var one in batch)
        {
            line.StartArray();
            line.String(graph.NodeId(graph.StartOf(one)));
            line.String(graph.NodeId(graph.EndOf(one)));
            line.String(graph.RelationshipId(one));
            foreach (var key in group.Keys)
                Write(line, graph.RelationshipProperty(one, key));
            line.Truth(true);
            line.EndArray();
        }

        line.EndArray();
    }

    private static void Keys(JsonLineBuffer line, PropertyGraph graph, int[] keys) =>
        Texts(line, "keys"u8, [GraphMark.Id, .. keys.Select(key => graph.Keys[key]), GraphMark.Property]);

    private static void Texts(JsonLineBuffer line, ReadOnlySpan<byte> name, IEnumerable<string> texts)
    {
        line.Name(name);
        line.StartArray();
        foreach (var text in texts)
            line.String(text);
        line.EndArray();
    }

    private static void Write(JsonLineBuffer line, Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.Null:
                line.Null();
                break;
            case ValueKind.Boolean:
                line.Truth(value.AsBoolean);
                break;
            case ValueKind.Integer:
                line.StartObject();
                line.Name("$"u8);
                line.Number(value.AsInteger);
                line.EndObject();
                break;
            case ValueKind.Float:
                line.Float(value.AsDouble);
                break;
            case ValueKind.List:
                line.StartArray();
                foreach (var item in value.AsList)
                    Write(line, item);
                line.EndArray();
                break;
            default:
                line.String(value.AsString);
                break;
        }
    }
}
