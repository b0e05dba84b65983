using EvidenceGraph.Graph;
using EvidenceGraph.Questions;

namespace EvidenceGraph.Answers.Rows;

/// <summary>Where a drug or mechanism has been tried: a row a population.</summary>
internal sealed class PopulationsOfRows : IntentRows
{
    public override IReadOnlyList<AnswerColumn> Columns { get; } =
    [
        new("population"), new("drugs"), new("studies"), new("patients"), new("improved"), new("assessed"), new("outcome"), new("bestTier"),
        new("diseaseIds", IsDetail: true), new("antibodyIds", IsDetail: true), new("drugIds", IsDetail: true), .. EvidenceColumns.All,
    ];

    public override AnswerTable Fetch(PropertyGraph graph, QuestionReading reading)
    {
        var finder = new StatementFinder(graph, reading);
        var rows = TriedGroups.By(finder.Find(TriedGroups.Investigated), one => [Names.OfPopulation(one.Statement)])
            .Select(group => Row(group.Key, group.Statements));
        return new AnswerTable(Columns, [.. rows], TriedGroups.LeftOut(finder));
    }

    private static AnswerRow Row(string population, List<Scoped> statements)
    {
        var tally = new Tally(statements);
        var first = statements[0].Statement;
        var drugs = statements.Select(one => one.Statement.Drug).DistinctBy(drug => drug.Id).OrderBy(drug => drug.Id, StringComparer.Ordinal).ToList();
        return new AnswerRow(
            [
                population, drugs.ConvertAll(Names.Of), tally.Studies, tally.Patients, tally.Improved, tally.Assessed, tally.Outcome, tally.Tier,
                first.Diseases.Select(disease => disease.Id).ToList(), first.Antibodies.Select(antibody => antibody.Id).ToList(),
                drugs.ConvertAll(drug => drug.Id), .. EvidenceColumns.Of(statements),
            ],
            statements);
    }
}
