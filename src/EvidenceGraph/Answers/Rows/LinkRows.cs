using System.Text;
using EvidenceGraph.Graph;
using EvidenceGraph.Questions;
using static EvidenceGraph.Assembling.EvidenceSchema;

namespace EvidenceGraph.Answers.Rows;

/// <summary>How two things are connected: the shortest paths between the first two that the question names.</summary>
internal sealed class LinkRows : IntentRows
{
    /// <summary>The longest way that is looked for unless asked otherwise.</summary>
    public const int MaxHops = 6;

    private const int MostQuotesPerHop = 3;

    public override IReadOnlyList<AnswerColumn> Columns { get; } =
    [
        new("hops"), new("path"), new("nodeIds", IsDetail: true), new("relationships", IsDetail: true), .. EvidenceColumns.All,
    ];

    public override AnswerTable Fetch(PropertyGraph graph, QuestionReading reading)
    {
        var ends = reading.Entities.Select(entity => graph.FindNode(entity.Id)).OfType<Node>().Take(2).ToList();
        return ends.Count < 2 ? new AnswerTable(Columns, [], []) : Between(ends[0], ends[1], MaxHops);
    }

    /// <summary>A row a path.</summary>
    public AnswerTable Between(Node from, Node to, int maxHops)
    {
        var paths = PathFinder.Shortest(from, to, maxHops, node => !node.HasLabel(Label.Document));
        return new AnswerTable(Columns, [.. paths.Select(Row)], paths.Count == PathFinder.MostPaths ? [$"the {PathFinder.MostPaths} most specific paths are listed; there are more"] : []);
    }

    private static AnswerRow Row(GraphPath path)
    {
        var statements = EvidenceOn(path).DistinctBy(node => node.Id).Select(node => new Scoped(new Statement(node), Scope.Exact)).ToList();
        return new AnswerRow(
            [
                path.Relationships.Count, InWords(path), path.Nodes.Select(node => node.Id).ToList(),
                path.Relationships.Select(relationship => relationship.Id).ToList(), .. EvidenceColumns.Of(statements),
            ],
            statements);
    }

    // The evidence that the path goes through, and the first few behind each derived hop.
    private static IEnumerable<Node> EvidenceOn(GraphPath path)
    {
        foreach (var node in path.Nodes.Where(node => node.HasLabel(Label.Evidence)))
            yield return node;
        foreach (var relationship in path.Relationships)
        {
            if (relationship[Key.Evidence] is not { IsNull: false } ids)
                continue;
            foreach (var id in ids.AsList.Take(MostQuotesPerHop))
                yield return path.Start.Graph.FindNode(id.AsString)!.Value;
        }
    }

    // tofacitinib ←OF_DRUG– evidence 1a2b3c4d –WITH_ANTIBODY→ anti-MDA5 antibody
    private static string InWords(GraphPath path)
    {
        var words = new StringBuilder(NameOf(path.Start));
        var node = path.Start;
        foreach (var relationship in path.Relationships)
        {
            words.Append(relationship.Start == node ? $" –{relationship.Type}→ " : $" ←{relationship.Type}– ");
            node = relationship.Other(node);
            words.Append(NameOf(node));
        }

        return words.ToString();
    }

    private static string NameOf(Node node) =>
        node.HasLabel(Label.Evidence) ? $"evidence {node.Id[..8]} ({node[Key.Role].AsString}, {node[Key.Outcome].AsString})"
        : node.HasLabel(Label.Study) ? node[Key.Title] is { IsNull: false } title ? $"study '{title.AsString}'" : "study " + node.Id
        : Names.Of(node);
}
