using EvidenceGraph.Graph;
using static EvidenceGraph.Assembling.EvidenceSchema;

namespace EvidenceGraph.Answers.Rows;

/// <summary>Cells of relationships that carry reference knowledge.</summary>
internal static class ReferenceRow
{
    /// <summary>A property as text; null where there is none.</summary>
    public static string? Text(Relationship relationship, string key) =>
        relationship[key] is { IsNull: false } value ? value.AsString : null;

    /// <summary>The documents' own words for the relationship; empty where no document states it.</summary>
    public static List<string> Quotes(Relationship relationship) =>
        relationship[Key.Quotes] is { IsNull: false } quotes ? [.. quotes.AsList.Select(quote => quote.AsString)] : [];

    /// <summary>The relationships of <paramref name="node"/>, in the order of their ids.</summary>
    public static List<Relationship> Of(Node node, string type, Direction direction)
    {
        var relationships = new List<Relationship>();
        foreach (var relationship in node.Relationships(type, direction))
            relationships.Add(relationship);
        return [.. relationships.OrderBy(relationship => relationship.Id, StringComparer.Ordinal)];
    }

    /// <summary>The number of studies in the graph that investigated the drug, planned ones among them.</summary>
    public static int StudiesOf(Node drug)
    {
        var studies = new HashSet<string>(StringComparer.Ordinal);
        foreach (var relationship in drug.Incoming(Relation.OfDrug))
        {
            var statement = new Statement(relationship.Start);
            if (statement.Role == TriedGroups.Investigated)
                studies.Add(statement.Study.Id);
        }

        return studies.Count;
    }
}
