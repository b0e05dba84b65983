using EvidenceGraph.Graph;
using EvidenceGraph.Questions;

namespace EvidenceGraph.Answers.Rows;

/// <summary>
/// Which studies there are: those that investigated what is named; a review or guideline also where it only speaks of it, since
/// it investigates nothing of its own.
/// </summary>
internal sealed class StudiesRows : IntentRows
{
    private static readonly string[] Primary = ["investigated", "comparator"];

    public override IReadOnlyList<AnswerColumn> Columns { get; } =
    [
        new("study"), new("design"), new("year"), new("participants"), new("planned"), new("tier"), new("drugs"), new("population"), new("outcome"),
        new("scope"), new("link", IsDetail: true), new("studyId", IsDetail: true), .. EvidenceColumns.All,
    ];

    public override AnswerTable Fetch(PropertyGraph graph, QuestionReading reading)
    {
        var rows = new StatementFinder(graph, reading).Find("investigated", "comparator", "concomitant", "prior", "approved", "mentioned")
            .Where(one => one.Scope != Scope.Broader)
            .Where(one => Primary.Contains(one.Statement.Role) || one.Statement.Study.IsReview)
            .GroupBy(one => one.Statement.Study.Id, StringComparer.Ordinal)
            .OrderBy(study => study.First().Statement.Study.Tier ?? "Z", StringComparer.Ordinal)
            .ThenByDescending(study => study.First().Statement.Study.Year ?? 0)
            .ThenBy(study => study.Key, StringComparer.Ordinal)
            .Select(study => Row([.. study]));
        return new AnswerTable(Columns, [.. rows], []);
    }

    private static AnswerRow Row(List<Scoped> statements)
    {
        var study = statements[0].Statement.Study;
        var tally = new Tally(statements);
        return new AnswerRow(
            [
                study.Title ?? study.Id, study.Design, study.Year, study.Participants, study.Planned, study.Tier,
                Distinct(statements.Select(one => Names.Of(one.Statement.Drug))), Distinct(statements.Select(one => Names.OfPopulation(one.Statement))),
                tally.Outcome, tally.Scopes, study.Link, study.Id, .. EvidenceColumns.Of(statements),
            ],
            statements);
    }

    private static List<string> Distinct(IEnumerable<string> names) => [.. names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
