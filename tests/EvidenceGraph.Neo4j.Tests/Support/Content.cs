using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using EvidenceGraph.Graph;
using Newtonsoft.Json.Linq;
using Xunit;

namespace EvidenceGraph.Neo4j.Tests.Support;

/// <summary>
/// All nodes, relationships and properties of a graph as lines, whatever their order, and the digest of them: the sum of each
/// line's SHA-256. The mark of a push and the node that describes the graph are left out.
/// </summary>
internal sealed class Content
{
    private const string Mark = "_evidenceGraph";

    private readonly List<string>? _lines;
    private UInt128 _high;
    private UInt128 _low;

    private Content(bool keepsLines) => _lines = keepsLines ? [] : null;

    public long Nodes { get; private set; }

    public long Relationships { get; private set; }

    /// <summary>Counts and digest.</summary>
    public string Digest => string.Create(CultureInfo.InvariantCulture, $"{Nodes} nodes, {Relationships} relationships, {_high:x32}{_low:x32}");

    /// <summary>Asserts that the database holds the graph, and shows the first differences.</summary>
    public static void AssertSame(PropertyGraph graph, RawServer server)
    {
        var (expected, actual) = (Of(graph, keepsLines: true), Of(server, keepsLines: true));
        Assert.Equal(string.Join('\n', expected._lines!.Except(actual._lines!).Order(StringComparer.Ordinal).Take(5)), string.Join('\n', actual._lines!.Except(expected._lines!).Order(StringComparer.Ordinal).Take(5)));
        Assert.Equal(expected.Digest, actual.Digest);
    }

    /// <summary>What a graph in memory holds.</summary>
    public static Content Of(PropertyGraph graph, bool keepsLines = false)
    {
        var content = new Content(keepsLines);
        foreach (var node in graph.Nodes)
            content.AddNode(node.Labels, node.Properties.Select(property => (property.Key, Text(property.Value))));
        foreach (var one in graph.Relationships)
            content.AddRelationship(one.Type, one.Start.Id, one.Start.Labels, one.End.Id, one.End.Labels, one.Properties.Select(property => (property.Key, Text(property.Value))));
        return content;
    }

    /// <summary>What a database holds.</summary>
    public static Content Of(RawServer server, bool keepsLines = false)
    {
        var content = new Content(keepsLines);
        server.Stream("MATCH (n) WHERE NOT n:EvidenceGraph RETURN labels(n), properties(n)", row => content.AddNode(Texts(row[0]), Properties(row[1])));
        server.Stream(
            "MATCH (a)-[r]->(b) RETURN type(r), a.id, labels(a), b.id, labels(b), properties(r)",
            row => content.AddRelationship((string)row[0]!, (string?)row[1], Texts(row[2]), (string?)row[3], Texts(row[4]), Properties(row[5])));
        return content;
    }

    private void AddNode(IEnumerable<string> labels, IEnumerable<(string Name, string Text)> properties)
    {
        Nodes++;
        Add($"({Labels(labels)} {All(properties)})");
    }

    private void AddRelationship(string type, string? start, IEnumerable<string> startLabels, string? end, IEnumerable<string> endLabels, IEnumerable<(string Name, string Text)> properties)
    {
        Relationships++;
        Add($"({Labels(startLabels)} {start})-[{type} {All(properties)}]->({Labels(endLabels)} {end})");
    }

    private void Add(string line)
    {
        _lines?.Add(line.Length > 500 ? $"{line[..400]}… {line.Length} characters, {Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(line)))}" : line);
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(line));
        unchecked
        {
            _high += System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(hash);
            _low += System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(hash.AsSpan(16));
        }
    }

    private static string Labels(IEnumerable<string> labels) => string.Join(':', labels.Order(StringComparer.Ordinal));

    private static string All(IEnumerable<(string Name, string Text)> properties) =>
        string.Join(", ", properties.Where(property => property.Name != Mark).OrderBy(property => property.Name, StringComparer.Ordinal).Select(property => $"{property.Name}: {property.Text}"));

    private static IEnumerable<string> Texts(JToken? list) => list!.Select(item => (string)item!);

    private static IEnumerable<(string, string)> Properties(JToken? properties) => ((JObject)properties!).Properties().Select(property => (property.Name, Text(property.Value)));

    private static string Text(Value value) => value.Kind switch
    {
        ValueKind.String => $"'{value.AsString}'",
        ValueKind.Integer => value.AsInteger.ToString(CultureInfo.InvariantCulture),
        ValueKind.Float => Float(value.AsDouble),
        ValueKind.Boolean => value.AsBoolean ? "true" : "false",
        ValueKind.List => $"[{string.Join(", ", value.AsList.Select(Text))}]",
        _ => throw new InvalidOperationException(value.Kind.ToString()),
    };

    private static string Text(JToken value) => value switch
    {
        JArray list => $"[{string.Join(", ", list.Select(Text))}]",
        JValue { Value: string text } => $"'{text}'",
        JValue { Value: long integer } => integer.ToString(CultureInfo.InvariantCulture),
        JValue { Value: double number } => Float(number),
        JValue { Value: bool truth } => truth ? "true" : "false",
        _ => throw new InvalidOperationException(value.ToString()),
    };

    private static string Float(double number) => string.Create(CultureInfo.InvariantCulture, $"float {BitConverter.DoubleToInt64Bits(number):x16}");
}
