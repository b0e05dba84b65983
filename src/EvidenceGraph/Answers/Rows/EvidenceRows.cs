using EvidenceGraph.Graph;
using EvidenceGraph.Questions;

namespace EvidenceGraph.Answers.Rows;

/// <summary>
/// What came out of a treatment in a population: a row a statement, those that investigated it first. What was only mentioned is
/// no result and shows in the notes.
/// </summary>
internal sealed class EvidenceRows : IntentRows
{
    private static readonly string[] Roles = ["investigated", "comparator", "concomitant", "prior", "approved"];

    public override IReadOnlyList<AnswerColumn> Columns { get; } =
    [
        new("drug"), new("role"), new("outcome"), new("improved"), new("assessed"), new("patients"), new("population"), new("design"),
        new("year"), new("tier"), new("scope"), new("comparedWith"), new("givenAlong"), new("study", IsDetail: true), new("link", IsDetail: true),
        new("drugId", IsDetail: true), .. EvidenceColumns.All,
    ];

    public override AnswerTable Fetch(PropertyGraph graph, QuestionReading reading)
    {
        var finder = new StatementFinder(graph, reading);
        var rows = finder.Find(Roles)
            .OrderBy(one => one.Scope == Scope.Broader)
            .ThenBy(one => Array.IndexOf(Roles, one.Statement.Role))
            .ThenBy(one => one.Statement.Study.Tier ?? "Z", StringComparer.Ordinal)
            .Select(one => Row(graph, one));
        return new AnswerTable(Columns, [.. rows], Mentions(finder));
    }

    private static AnswerRow Row(PropertyGraph graph, Scoped one)
    {
        var statement = one.Statement;
        return new AnswerRow(
            [
                Names.Of(statement.Drug), statement.Role, Tally.OutcomeOf(statement), statement.Improved, statement.Assessed, statement.Patients,
                Names.OfPopulation(statement), statement.Study.Design, statement.Study.Year, statement.Study.Tier,
                one.Scope.ToString().ToLowerInvariant(), statement.Comparators.Select(id => Names.Of(graph, id)).ToList(),
                statement.Concomitant.Select(id => Names.Of(graph, id)).ToList(), statement.Study.Title, statement.Study.Link,
                statement.Drug.Id, .. EvidenceColumns.Of([one]),
            ],
            [one]);
    }

    private static List<string> Mentions(StatementFinder finder)
    {
        var mentioned = finder.Find("mentioned").Where(one => one.Scope != Scope.Broader).ToList();
        return mentioned.Count == 0 ? [] : [$"only mentioned, without a result of its own: {mentioned.Count} more (show DRUG lists them)"];
    }
}
