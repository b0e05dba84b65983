using System.Globalization;

namespace EvidenceGraph.RuleTable;

/// <summary>What became of one rule or cue.</summary>
/// <param name="Kind"><c>rule</c> or <c>cue</c>.</param>
/// <param name="Name">The rule's name, or the cue's words in lower case.</param>
/// <param name="Gold">In how many documents of the field it fired.</param>
/// <param name="Benchmarks">In how many texts of the benchmarks.</param>
/// <param name="Judged">How many items the annotations tell about.</param>
/// <param name="Right">How many of these are right.</param>
/// <param name="Single">The only document that it lives from; else null.</param>
internal sealed record Line(string Kind, string Name, int Gold, int Benchmarks, int Judged, int Right, string? Single)
{
    public const string Header = "kind\tname\tgold\tbenchmarks\tjudged\tright\tshare\tsingle";

    public double Share => Judged == 0 ? 0 : Right / (double)Judged;

    public static Line Of(string kind, string name, IReadOnlyCollection<Firing> firings)
    {
        var documents = firings.Select(firing => firing.Document).Distinct().ToList();
        return new Line(
            kind,
            name,
            firings.Where(firing => firing.IsGold).Select(firing => firing.Document).Distinct().Count(),
            firings.Where(firing => !firing.IsGold).Select(firing => firing.Document).Distinct().Count(),
            firings.Count(firing => firing.IsRight is not null),
            firings.Count(firing => firing.IsRight == true),
            documents.Count == 1 ? documents[0] : null);
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Kind}\t{Name}\t{Gold}\t{Benchmarks}\t{Judged}\t{Right}\t{(Judged == 0 ? "" : Share.ToString("F2", CultureInfo.InvariantCulture))}\t{Single}");
}
