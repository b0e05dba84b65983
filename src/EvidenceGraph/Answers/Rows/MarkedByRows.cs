using EvidenceGraph.Graph;
using EvidenceGraph.Questions;
using EvidenceGraph.Vocabularies;
using static EvidenceGraph.Assembling.EvidenceSchema;

namespace EvidenceGraph.Answers.Rows;

/// <summary>Which antibodies mark a disease, or which diseases an antibody marks: the same relationships from either end.</summary>
internal sealed class MarkedByRows(ConceptKind asked) : IntentRows
{
    public override IReadOnlyList<AnswerColumn> Columns { get; } = asked == ConceptKind.Disease
        ? [new("antibody"), new("association"), new("disease"), new("antigen"), new("source", IsDetail: true), new("antibodyId", IsDetail: true), new("diseaseId", IsDetail: true)]
        : [new("disease"), new("association"), new("antibody"), new("antigen"), new("source", IsDetail: true), new("diseaseId", IsDetail: true), new("antibodyId", IsDetail: true)];

    public override AnswerTable Fetch(PropertyGraph graph, QuestionReading reading)
    {
        var excluded = new HashSet<string>(reading.Filters.Exclude.Select(entity => entity.Id), StringComparer.Ordinal);
        var rows = new List<AnswerRow>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var named in new StatementFinder(graph, reading).Named(reading, asked))
        {
            // The concept itself first, then its subtypes, then, of an antibody, the group that it belongs to.
            foreach (var concept in Hierarchy.DownFrom(named).Concat(Groups(graph, named)))
            {
                foreach (var relationship in ReferenceRow.Of(concept, Relation.MarkedBy, asked == ConceptKind.Disease ? Direction.Outgoing : Direction.Incoming))
                {
                    var other = relationship.Other(concept).Id;
                    if (!excluded.Contains(other) && !excluded.Contains(concept.Id) && seen.Add(other))
                        rows.Add(Row(relationship));
                }
            }
        }

        return new AnswerTable(Columns, rows, []);
    }

    private IEnumerable<Node> Groups(PropertyGraph graph, Node named) =>
        asked == ConceptKind.Antibody ? Hierarchy.UpFrom(graph, named).Where(id => id != named.Id).Select(id => graph.FindNode(id)!.Value) : [];

    private AnswerRow Row(Relationship relationship)
    {
        var (disease, antibody) = (relationship.Start, relationship.End);
        var (first, other) = asked == ConceptKind.Disease ? (antibody, disease) : (disease, antibody);
        return new AnswerRow(
            [
                Names.Of(first), ReferenceRow.Text(relationship, Key.Association), Names.Of(other), Antigen(antibody),
                ReferenceRow.Text(relationship, Key.Source), first.Id, other.Id,
            ],
            []);
    }

    private static List<string> Antigen(Node antibody) =>
        antibody[Key.Antigen] is { IsNull: false } antigen ? [.. antigen.AsString.Split('|')] : [];
}
