using EvidenceGraph.Graph;
using EvidenceGraph.Questions;
using static EvidenceGraph.Assembling.EvidenceSchema;

namespace EvidenceGraph.Answers.Rows;

/// <summary>Which drugs act by a mechanism, on a target, or belong to a class, whatever the disease.</summary>
internal sealed class DrugsOfRows : IntentRows
{
    public override IReadOnlyList<AnswerColumn> Columns { get; } =
    [
        new("drug"), new("kind"), new("mechanism"), new("action"), new("targets"), new("studies"), new("source", IsDetail: true), new("drugId", IsDetail: true),
        new("mechanismId", IsDetail: true),
    ];

    public override AnswerTable Fetch(PropertyGraph graph, QuestionReading reading)
    {
        var finder = new StatementFinder(graph, reading);
        var excluded = new HashSet<string>(reading.Filters.Exclude.Select(entity => entity.Id), StringComparer.Ordinal);
        var rows = finder.Treatment.Drugs
            .Where(id => !excluded.Contains(id))
            .Select(id => graph.FindNode(id)).OfType<Node>()
            .Where(drug => drug[Key.Kind].IsNull || drug[Key.Kind].AsString != "class")
            .OrderBy(drug => drug.Id, StringComparer.Ordinal)
            .Select(Row);
        return new AnswerTable(Columns, [.. rows], []);
    }

    private static AnswerRow Row(Node drug)
    {
        var acts = ReferenceRow.Of(drug, Relation.Targets, Direction.Outgoing);
        var targets = ReferenceRow.Of(drug, Relation.ActsOn, Direction.Outgoing);
        return new AnswerRow(
            [
                Names.Of(drug), drug[Key.Kind] is { IsNull: false } kind ? kind.AsString : null, acts.ConvertAll(one => Names.Of(one.End)),
                acts.Select(one => ReferenceRow.Text(one, Key.Action)).OfType<string>().Distinct(StringComparer.Ordinal).ToList(),
                targets.ConvertAll(one => Names.Of(one.End)), ReferenceRow.StudiesOf(drug),
                acts.Select(one => ReferenceRow.Text(one, Key.Source)).OfType<string>().Distinct(StringComparer.Ordinal).ToList(), drug.Id,
                acts.ConvertAll(one => one.End.Id),
            ],
            []);
    }
}
