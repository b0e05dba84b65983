using EvidenceGraph.Graph;
using EvidenceGraph.Studies;
using static EvidenceGraph.Assembling.EvidenceSchema;

namespace EvidenceGraph.Assembling;

/// <summary>What a graph holds, counted.</summary>
internal sealed class GraphStatistics(PropertyGraph graph)
{
    /// <summary>The studies that more than one document describes, by id.</summary>
    public IReadOnlyList<Node> MergedStudies { get; } =
    [
        .. graph.NodesWithLabel(Label.Study)
            .Where(study => study.Incoming(Relation.Describes).Skip(1).Any())
            .OrderBy(study => study.Id, StringComparer.Ordinal),
    ];

    /// <summary>How many nodes have <paramref name="label"/>.</summary>
    public int Nodes(string label) => graph.NodesWithLabel(label).Count();

    /// <summary>All counts, group by group; within a group by name. A value that a node does not have is called <c>unknown</c>.</summary>
    public IEnumerable<(string Group, string Name, int Count)> Counts() =>
    [
        .. Group("node", graph.Nodes, node => node.Labels[0]),
        .. Group("mentioned", graph.Nodes.Where(node => node[Key.Mentioned] == true), node => node.Labels[0]),
        .. Group("relationship", graph.Relationships, relationship => relationship.Type),
        .. Property("document format", Label.Document, Key.Format),
        .. Property("document language", Label.Document, Key.Language),
        .. Property("study design", Label.Study, Key.Design),
        .. Property("study tier", Label.Study, Key.Tier),
        .. Property("evidence role", Label.Evidence, Key.Role),
        .. Property("evidence outcome", Label.Evidence, Key.Outcome),
    ];

    /// <summary>For each merged study, its documents' paths in ordinal order and what they share.</summary>
    public IEnumerable<(string Study, string By, IReadOnlyList<string> Paths)> Merges() =>
        from study in MergedStudies
        let documents = study.Incoming(Relation.Describes).ToList()
        select (
            study.Id,
            string.Join(", ", new[] { Key.Doi, Key.Pmid, Key.Registry, Key.Title }.Where(key => Shared(documents, key))),
            (IReadOnlyList<string>)[.. documents.Select(describes => describes.Start[Key.Path].AsString).Order(StringComparer.Ordinal)]);

    private static bool Shared(List<Relationship> documents, string key)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return documents
            .Where(describes => !describes[key].IsNull)
            .Any(describes => !seen.Add(key == Key.Title ? TitleKey.Of(describes[key].AsString) : describes[key].AsString.ToUpperInvariant()));
    }

    private IEnumerable<(string, string, int)> Property(string group, string label, string key) =>
        Group(group, graph.NodesWithLabel(label), node => node[key].IsNull ? "unknown" : node[key].AsString);

    private static IEnumerable<(string Group, string Name, int Count)> Group<T>(string group, IEnumerable<T> items, Func<T, string> nameOf) =>
        items.GroupBy(nameOf, StringComparer.Ordinal).OrderBy(same => same.Key, StringComparer.Ordinal).Select(same => (group, same.Key, same.Count()));
}
