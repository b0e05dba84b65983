using System.Buffers;
using System.Globalization;
using EvidenceGraph.Graph;

namespace EvidenceGraph.ScaleGraph;

/// <summary>The graph as CSV with typed headers, for <c>neo4j-admin database import</c>: one file a kind.</summary>
public static class GraphCsv
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    /// <summary>Writes the files.</summary>
    public static void Write(GraphGenerator graph, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var kind in graph.NodeKinds)
            WriteFile(Path.Combine(folder, FileOf(kind)), kind.Header, GraphGenerator.Nodes(kind).Select(node => Line([node.Id], node.Properties)));
        foreach (var kind in graph.RelationshipKinds)
        {
            WriteFile(
                Path.Combine(folder, FileOf(kind)),
                $":START_ID({kind.From.Label}),:END_ID({kind.To.Label}),key,quote,outcome,year:int",
                graph.Relationships(kind).Select(one => Line([one.Start, one.End, one.Key], one.Properties)));
        }
    }

    /// <summary>The arguments of the import: each file with the label or type of its rows.</summary>
    public static IReadOnlyList<string> ImportArguments(GraphGenerator graph, string folder) =>
    [
        .. graph.NodeKinds.Select(kind => $"--nodes={kind.Label}={Path.Combine(folder, FileOf(kind))}"),
        .. graph.RelationshipKinds.Select(kind => $"--relationships={kind.Type}={Path.Combine(folder, FileOf(kind))}"),
    ];

    private static string FileOf(NodeKind kind) => $"{kind.Label}.csv";

    private static string FileOf(RelationshipKind kind) => $"{kind.Type}-{kind.From.Label}-{kind.To.Label}.csv";

    private static void WriteFile(string path, string header, IEnumerable<string> lines)
    {
        using var file = new StreamWriter(path) { NewLine = "\n" };
        file.WriteLine(header);
        foreach (var line in lines)
            file.WriteLine(line);
    }

    private static string Line(IEnumerable<string> keys, IReadOnlyList<(string Name, Value Value)> properties) =>
        string.Join(',', keys.Concat(properties.Select(property => Cell(property.Value))));

    private static string Cell(Value value) => value.Kind switch
    {
        ValueKind.Boolean => value.AsBoolean ? "true" : "false",
        ValueKind.Float => value.AsDouble.ToString("0.0##", CultureInfo.InvariantCulture),
        ValueKind.List => Text(string.Join(';', value.AsList.Select(item => item.AsString))),
        ValueKind.String => Text(value.AsString),
        _ => value.AsInteger.ToString(CultureInfo.InvariantCulture),
    };

    private static string Text(string text) =>
        text.AsSpan().ContainsAny(Quoted) ? "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : text;
}
