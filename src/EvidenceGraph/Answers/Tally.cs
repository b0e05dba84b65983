using System.Globalization;
using EvidenceGraph.Assembling;
using EvidenceGraph.Claims;

namespace EvidenceGraph.Answers;

/// <summary>
/// What a group of statements adds up to, by the rules of <c>TREATS</c>: every study counts once, however many of its statements
/// are in the group; a planned one has neither patients nor an outcome, a review no patients.
/// </summary>
internal sealed class Tally
{
    private static readonly string[] Order = ["beneficial", "mixed", "no benefit", "harmful", "unreported", "planned"];

    public Tally(IReadOnlyList<Scoped> statements)
    {
        var studies = statements.Select(one => one.Statement).GroupBy(statement => statement.Study.Id, StringComparer.Ordinal).ToList();
        Studies = studies.Count;
        var patients = studies.Where(study => !study.First().Study.Planned).Select(PatientsOf).ToList();
        Patients = Known(patients.Sum(one => one.Patients));
        Assessed = Known(patients.Sum(one => one.Assessed));
        Improved = Assessed is null ? null : patients.Sum(one => one.Improved);
        Tier = statements.Select(one => one.Statement.Study.Tier).OfType<string>().Order(StringComparer.Ordinal).FirstOrDefault();
        Outcome = InWords(studies.Select(study => OutcomeOf([.. study])));
        Scopes = string.Join(", ", statements.Select(one => one.Scope).Distinct().Order().Select(scope => scope.ToString().ToLowerInvariant()));
    }

    /// <summary>The number of studies, planned ones among them.</summary>
    public int Studies { get; }

    /// <summary>Patients of the finished studies; null where none states any.</summary>
    public int? Patients { get; }

    /// <summary>Patients that improved, over the studies that count them.</summary>
    public int? Improved { get; }

    /// <summary>Patients that were assessed, over the same studies.</summary>
    public int? Assessed { get; }

    /// <summary>The best tier of the studies.</summary>
    public string? Tier { get; }

    /// <summary>'2 beneficial, 1 beneficial (hedged, title only), 1 planned'.</summary>
    public string Outcome { get; }

    /// <summary>'exact', 'exact, narrower'.</summary>
    public string Scopes { get; }

    /// <summary>How it went by one statement, in words that hide neither doubt nor plan.</summary>
    public static string OutcomeOf(Statement statement) => OutcomeOf([statement]);

    // One study: its one outcome, and whether all that carries it is hedged, or stands in a title alone.
    private static string OutcomeOf(IReadOnlyList<Statement> study)
    {
        if (study[0].Study.Planned)
            return "planned";
        var (outcome, hedged) = StudyOutcome.Of([.. study.Select(Stated)]);
        var shades = new List<string>();
        if (hedged)
            shades.Add("hedged");
        if (outcome != Claims.Outcome.Unreported && study.Where(statement => statement.Outcome != "unreported").All(statement => statement.TitleOnly))
            shades.Add("title only");
        var word = Words.Of(outcome).Replace('-', ' ');
        return shades.Count == 0 ? word : $"{word} ({string.Join(", ", shades)})";
    }

    private static (Outcome Outcome, bool Hedged) Stated(Statement statement) =>
        Words.TryParse(statement.Outcome, out Outcome outcome) ? (outcome, statement.Hedged) : default;

    private static StudyPatients PatientsOf(IGrouping<string, Statement> study) =>
        StudyPatients.Of(study.First().Study.IsReview, study.First().Study.Participants, [.. study.Select(one => (one.Participants, one.Improved, one.Assessed))]);

    private static string InWords(IEnumerable<string> outcomes) => string.Join(
        ", ",
        outcomes.GroupBy(word => word, StringComparer.Ordinal)
            .OrderBy(group => Array.FindIndex(Order, word => group.Key.StartsWith(word, StringComparison.Ordinal)))
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Count()} {group.Key}")));

    private static int? Known(int sum) => sum == 0 ? null : sum;
}
