using EvidenceGraph.Graph;
using EvidenceGraph.Questions;

namespace EvidenceGraph.Answers.Rows;

/// <summary>Which mechanisms have been tried for a population: each at its most specific, with the parent it belongs under.</summary>
internal sealed class MechanismsTriedRows : IntentRows
{
    public override IReadOnlyList<AnswerColumn> Columns { get; } =
    [
        new("mechanism"), new("under"), new("drugs"), new("studies"), new("patients"), new("improved"), new("assessed"), new("outcome"),
        new("bestTier"), new("scope"), new("mechanismId", IsDetail: true), new("drugIds", IsDetail: true), .. EvidenceColumns.All,
    ];

    public override AnswerTable Fetch(PropertyGraph graph, QuestionReading reading)
    {
        var finder = new StatementFinder(graph, reading);
        var rows = TriedGroups.By(finder.Find(TriedGroups.Investigated), one => MechanismsOf.MostSpecific(graph, one.Statement))
            .Select(group => Row(graph, group.Key, group.Statements));
        return new AnswerTable(Columns, [.. rows], TriedGroups.LeftOut(finder));
    }

    private static AnswerRow Row(PropertyGraph graph, string mechanism, List<Scoped> statements)
    {
        var tally = new Tally(statements);
        var drugs = statements.Select(one => one.Statement.Drug).DistinctBy(drug => drug.Id).OrderBy(drug => drug.Id, StringComparer.Ordinal).ToList();
        return new AnswerRow(
            [
                mechanism.Length == 0 ? "mechanism not known" : Names.Of(graph, mechanism),
                MechanismsOf.ParentName(graph, mechanism),
                drugs.ConvertAll(Names.Of),
                tally.Studies, tally.Patients, tally.Improved, tally.Assessed, tally.Outcome, tally.Tier, tally.Scopes,
                mechanism.Length == 0 ? null : mechanism,
                drugs.ConvertAll(drug => drug.Id),
                .. EvidenceColumns.Of(statements),
            ],
            statements);
    }
}
