using EvidenceGraph.Graph;
using EvidenceGraph.Questions;

namespace EvidenceGraph.Answers.Rows;

/// <summary>Which drugs have been tried for a population.</summary>
internal sealed class DrugsTriedRows : IntentRows
{
    public override IReadOnlyList<AnswerColumn> Columns { get; } =
    [
        new("drug"), new("mechanisms"), new("studies"), new("patients"), new("improved"), new("assessed"), new("outcome"), new("bestTier"),
        new("scope"), new("drugId", IsDetail: true), .. EvidenceColumns.All,
    ];

    public override AnswerTable Fetch(PropertyGraph graph, QuestionReading reading)
    {
        var finder = new StatementFinder(graph, reading);
        var rows = TriedGroups.By(finder.Find(TriedGroups.Investigated), one => [one.Statement.Drug.Id])
            .Select(group => Row(graph, group.Key, group.Statements));
        return new AnswerTable(Columns, [.. rows], TriedGroups.LeftOut(finder));
    }

    private static AnswerRow Row(PropertyGraph graph, string drug, List<Scoped> statements)
    {
        var tally = new Tally(statements);
        var mechanisms = statements.SelectMany(one => MechanismsOf.MostSpecific(graph, one.Statement))
            .Where(id => id.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(id => Names.Of(graph, id)).ToList();
        return new AnswerRow(
            [
                Names.Of(graph, drug), mechanisms, tally.Studies, tally.Patients, tally.Improved, tally.Assessed, tally.Outcome, tally.Tier,
                tally.Scopes, drug, .. EvidenceColumns.Of(statements),
            ],
            statements);
    }
}
