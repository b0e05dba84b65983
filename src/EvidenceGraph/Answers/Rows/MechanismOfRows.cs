using EvidenceGraph.Graph;
using EvidenceGraph.Questions;
using EvidenceGraph.Vocabularies;
using static EvidenceGraph.Assembling.EvidenceSchema;

namespace EvidenceGraph.Answers.Rows;

/// <summary>How a drug works: its own mechanisms and targets, else those of its classes.</summary>
internal sealed class MechanismOfRows : IntentRows
{
    public override IReadOnlyList<AnswerColumn> Columns { get; } =
    [
        new("drug"), new("mechanism"), new("action"), new("targets"), new("by"), new("source", IsDetail: true), new("drugId", IsDetail: true),
        new("mechanismId", IsDetail: true), new("targetIds", IsDetail: true), new("quotes", IsDetail: true),
    ];

    public override AnswerTable Fetch(PropertyGraph graph, QuestionReading reading)
    {
        var rows = new List<AnswerRow>();
        foreach (var drug in new StatementFinder(graph, reading).Named(reading, ConceptKind.Drug))
            rows.AddRange(Own(drug, drug) is { Count: > 0 } own ? own : [.. ClassesOf(drug).SelectMany(above => Own(drug, above))]);
        return new AnswerTable(Columns, rows, []);
    }

    private static List<AnswerRow> Own(Node drug, Node by)
    {
        var targets = ReferenceRow.Of(by, Relation.ActsOn, Direction.Outgoing);
        return ReferenceRow.Of(by, Relation.Targets, Direction.Outgoing).ConvertAll(relationship =>
        {
            var hit = TargetsBehind(relationship.End, targets);
            return new AnswerRow(
                [
                    Names.Of(drug), Names.Of(relationship.End), ReferenceRow.Text(relationship, Key.Action), hit.ConvertAll(Names.Of),
                    by == drug ? "itself" : Names.Of(by), ReferenceRow.Text(relationship, Key.Source), drug.Id, relationship.End.Id,
                    hit.ConvertAll(target => target.Id), ReferenceRow.Quotes(relationship),
                ],
                []);
        });
    }

    // The drug's own targets where the table gives them, else those of the mechanism.
    private static List<Node> TargetsBehind(Node mechanism, List<Relationship> own)
    {
        var behind = ReferenceRow.Of(mechanism, Relation.ActsOn, Direction.Outgoing).ConvertAll(relationship => relationship.End);
        var mine = own.ConvertAll(relationship => relationship.End);
        var shared = mine.Where(target => behind.Exists(one => one.Id == target.Id)).ToList();
        return mine.Count == 0 ? behind : shared.Count == 0 ? mine : shared;
    }

    private static List<Node> ClassesOf(Node drug)
    {
        var classes = new List<Node>();
        foreach (var relationship in ReferenceRow.Of(drug, Relation.MemberOf, Direction.Outgoing))
        {
            if (ReferenceRow.Of(relationship.End, Relation.Targets, Direction.Outgoing).Count > 0)
                classes.Add(relationship.End);
            else
                classes.AddRange(ClassesOf(relationship.End));
        }

        return [.. classes.DistinctBy(above => above.Id)];
    }
}
