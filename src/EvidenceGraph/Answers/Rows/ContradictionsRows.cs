using EvidenceGraph.Graph;
using EvidenceGraph.Questions;

namespace EvidenceGraph.Answers.Rows;

/// <summary>Where studies disagree: one drug, one disease, benefit in one study and none, or harm, in another.</summary>
internal sealed class ContradictionsRows : IntentRows
{
    public override IReadOnlyList<AnswerColumn> Columns { get; } =
    [
        new("drug"), new("disease"), new("studies"), new("beneficial"), new("mixed"), new("noBenefit"), new("harmful"), new("patients"),
        new("bestTier"), new("drugId", IsDetail: true), new("diseaseId", IsDetail: true), .. EvidenceColumns.All,
    ];

    public override AnswerTable Fetch(PropertyGraph graph, QuestionReading reading)
    {
        var finder = new StatementFinder(graph, reading);
        var told = finder.Find("investigated", "comparator", "prior")
            .Where(one => one.Scope != Scope.Broader && one.Statement.Outcome != "unreported" && !one.Statement.Study.Planned);
        var rows = told.SelectMany(one => one.Statement.Diseases.SelectMany(Hierarchy.PartsOf).Distinct(StringComparer.Ordinal).Select(disease => (disease, one)))
            .GroupBy(pair => (Drug: pair.one.Statement.Drug.Id, Disease: pair.disease), pair => pair.one)
            .Where(group => Disagree([.. group]))
            .OrderBy(group => group.Key.Drug, StringComparer.Ordinal).ThenBy(group => group.Key.Disease, StringComparer.Ordinal)
            .Select(group => Row(graph, group.Key.Drug, group.Key.Disease, [.. group]));
        return new AnswerTable(Columns, [.. rows], []);
    }

    private static bool Disagree(List<Scoped> statements)
    {
        var helped = StudiesWith(statements, "beneficial");
        var against = StudiesWith(statements, "no-benefit").Union(StudiesWith(statements, "harmful")).ToHashSet(StringComparer.Ordinal);
        var mixed = StudiesWith(statements, "mixed");
        return Differ(helped, against) || Differ(mixed, against) || Differ(mixed, helped);
    }

    private static bool Differ(HashSet<string> one, HashSet<string> other) =>
        one.Count > 0 && other.Count > 0 && (one.Count > 1 || other.Count > 1 || !one.SetEquals(other));

    private static HashSet<string> StudiesWith(List<Scoped> statements, string outcome) =>
        statements.Where(one => one.Statement.Outcome == outcome).Select(one => one.Statement.Study.Id).ToHashSet(StringComparer.Ordinal);

    private static AnswerRow Row(PropertyGraph graph, string drug, string disease, List<Scoped> statements)
    {
        var tally = new Tally(statements);
        return new AnswerRow(
            [
                Names.Of(graph, drug), Names.Of(graph, disease), tally.Studies, StudiesWith(statements, "beneficial").Count,
                StudiesWith(statements, "mixed").Count, StudiesWith(statements, "no-benefit").Count, StudiesWith(statements, "harmful").Count,
                tally.Patients, tally.Tier, drug, disease, .. EvidenceColumns.Of(statements),
            ],
            statements);
    }
}
