using EvidenceGraph.Graph;
using static EvidenceGraph.Assembling.EvidenceSchema;

namespace EvidenceGraph.Answers;

/// <summary>A node with what it is joined to: a row a relationship; statements about it come with their quotes.</summary>
internal static class NodeView
{
    private static readonly AnswerColumn[] Columns =
    [
        new("relationship"), new("name"), new("label"), new("says"), new("nodeId", IsDetail: true), new("relationshipId", IsDetail: true),
        .. EvidenceColumns.All,
    ];

    /// <summary>The neighbours of <paramref name="node"/>, at most <paramref name="most"/> of each relationship type and direction.</summary>
    public static AnswerTable Of(Node node, int most, EvidenceQueries queries)
    {
        var listed = new List<Relationship>();
        var notes = new List<string>();
        foreach (var group in Neighbours(node).GroupBy(relationship => (relationship.Type, IsOut: relationship.Start == node))
            .OrderBy(group => group.Key.Type, StringComparer.Ordinal).ThenByDescending(group => group.Key.IsOut))
        {
            listed.AddRange(group.Take(most));
            if (group.Count() > most)
                notes.Add($"{group.Key.Type}: {most} of {group.Count()} are listed (--limit N lists more)");
        }

        var statements = queries.Statements(listed.Select(relationship => relationship.Other(node)).Where(other => other.HasLabel(Label.Evidence)).Select(other => other.Id));
        return new AnswerTable(Columns, [.. listed.Select(relationship => Row(node, relationship, statements))], notes);
    }

    /// <summary>The properties of a node in words, one line each; lists are cut after ten.</summary>
    public static IEnumerable<string> Properties(Node node)
    {
        foreach (var (key, value) in node.Properties.OrderBy(property => property.Key, StringComparer.Ordinal))
        {
            if (key != Key.Name)
                yield return $"{key}: {Text(value)}";
        }
    }

    private static IEnumerable<Relationship> Neighbours(Node node)
    {
        var all = new List<Relationship>();
        foreach (var relationship in node.Relationships())
            all.Add(relationship);
        return all.OrderBy(relationship => relationship.Id, StringComparer.Ordinal);
    }

    private static AnswerRow Row(Node node, Relationship relationship, IReadOnlyDictionary<string, Statement> known)
    {
        var other = relationship.Other(node);
        IReadOnlyList<Scoped> statements = other.HasLabel(Label.Evidence) ? [new Scoped(known[other.Id], Scoped.Exact)] : [];
        return new AnswerRow(
            [
                relationship.Start == node ? relationship.Type + " →" : "← " + relationship.Type, NameOf(other), other.Labels[0], Says(relationship),
                other.Id, relationship.Id, .. EvidenceColumns.Of(statements),
            ],
            statements);
    }

    private static string NameOf(Node node) => node.HasLabel(Label.Evidence)
        ? $"{node.Id[..8]} {node[Key.Role].AsString}, {node[Key.Outcome].AsString}"
        : node.HasLabel(Label.Study) && node[Key.Title] is { IsNull: false } title ? title.AsString : Names.Of(node);

    private static string? Says(Relationship relationship) =>
        new[] { Key.Summary, Key.Association, Key.Action }.Select(key => relationship[key]).Where(value => !value.IsNull).Select(Text).FirstOrDefault();

    private static string Text(Value value) => value.Kind switch
    {
        ValueKind.List => string.Join("; ", value.AsList.Take(10).Select(Text)) + (value.AsList.Count > 10 ? "; …" : ""),
        ValueKind.String => value.AsString,
        ValueKind.Boolean => value.AsBoolean ? "true" : "false",
        _ => value.ToString(),
    };
}
