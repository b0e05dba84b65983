using System.Globalization;

namespace EvidenceGraph.Answers;

/// <summary>What a group of statements adds up to. Every study counts once, however many of its statements are in the group.</summary>
internal sealed class Tally
{
    private static readonly string[] OutcomeOrder = ["beneficial", "mixed", "no-benefit", "harmful", "unreported"];

    public Tally(IReadOnlyList<Scoped> statements)
    {
        var studies = statements.Select(one => one.Statement).GroupBy(statement => statement.Study.Id, StringComparer.Ordinal).ToList();
        Studies = studies.Count;
        Patients = Sum(studies.Select(study => study.Max(statement => statement.Patients)));
        var counted = studies.Select(study => study.Where(statement => statement.Assessed is not null).MaxBy(statement => statement.Assessed)).ToList();
        Improved = Sum(counted.Select(statement => statement?.Improved));
        Assessed = Sum(counted.Select(statement => statement?.Assessed));
        Tier = statements.Select(one => one.Statement.Study.Tier).OfType<string>().Order(StringComparer.Ordinal).FirstOrDefault();
        Outcome = InWords(studies);
        Scopes = string.Join(", ", statements.GroupBy(one => one.Scope).OrderBy(scope => scope.Key).Select(Scoped));

        string Scoped(IGrouping<Scope, Scoped> scope) => scope.Key.ToString().ToLowerInvariant();
    }

    /// <summary>The number of studies.</summary>
    public int Studies { get; }

    /// <summary>For each distinct finished study once, the largest number of patients stated; null where none states any.</summary>
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
    public static string OutcomeOf(Statement statement)
    {
        if (statement.Study.Planned)
            return "planned";
        var shades = new List<string>();
        if (statement.Hedged)
            shades.Add("hedged");
        if (statement.TitleOnly && statement.Outcome != "unreported")
            shades.Add("title only");
        return shades.Count == 0 ? statement.Outcome : $"{statement.Outcome} ({string.Join(", ", shades)})";
    }

    // A study with two statements of one outcome counts once for it; the plainer of two shades stands for it.
    private static string InWords(List<IGrouping<string, Statement>> studies)
    {
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var study in studies)
        {
            foreach (var outcome in study.GroupBy(statement => statement.Outcome, StringComparer.Ordinal))
            {
                var word = outcome.Select(OutcomeOf).OrderBy(shade => shade.Length).ThenBy(shade => shade, StringComparer.Ordinal).First();
                words[word] = words.GetValueOrDefault(word) + 1;
            }
        }

        return string.Join(", ", words.OrderBy(word => Rank(word.Key)).ThenBy(word => word.Key, StringComparer.Ordinal)
            .Select(word => string.Create(CultureInfo.InvariantCulture, $"{word.Value} {word.Key}")));
    }

    private static int Rank(string word)
    {
        var rank = Array.FindIndex(OutcomeOrder, outcome => word.StartsWith(outcome, StringComparison.Ordinal));
        return rank < 0 ? OutcomeOrder.Length : rank;
    }

    private static int? Sum(IEnumerable<int?> numbers)
    {
        int? sum = null;
        foreach (var number in numbers)
        {
            if (number is { } known)
                sum = (sum ?? 0) + known;
        }

        return sum;
    }
}
