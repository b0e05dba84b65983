using System.Globalization;
using EvidenceGraph.Assembling;
using EvidenceGraph.Claims;
using EvidenceGraph.Studies;
using EvidenceGraph.Tests.Support;
using Xunit;

namespace EvidenceGraph.Tests.Assembling;

/// <summary>What becomes <c>TREATS</c> and with which counts, one row a rule of the model.</summary>
public sealed class TreatmentTests
{
    public static TheoryData<string, string> Cases => CaseTable.Read("treatments");

    [Theory]
    [MemberData(nameof(Cases))]
    public void CountsFollowTheModel(string said, string expected)
    {
        var items = Items(said);
        var actual = items.Exists(item => Treatment.IsMadeBy(item.Evidence.Role)) ? Shown(Treatment.Of(items)) : "no TREATS";

        Assert.Equal(expected, actual);
    }

    // 'A cohort 2014 n=20; A investigated beneficial 5/14': a clause that begins with an unknown letter is a study, else evidence.
    private static List<EvidenceItem> Items(string said)
    {
        var studies = new Dictionary<string, MergedStudy>();
        var items = new List<EvidenceItem>();
        foreach (var clause in said.Split(';', StringSplitOptions.TrimEntries))
        {
            var words = clause.Split(' ');
            if (!studies.TryGetValue(words[0], out var study))
                studies.Add(words[0], Study(studies.Count, words));
            else
                items.Add(Item(items.Count, words, study));
        }

        return items;
    }

    private static MergedStudy Study(int number, string[] words)
    {
        Assert.True(Words.TryParse(words[1], out StudyDesign design), words[1]);
        var study = SomeExtraction.Study(doi: "10.1/" + words[0], year: Array.Find(words, word => word.Length == 4 && word.All(char.IsAsciiDigit)) is { } year ? Number(year) : null);
        return MergedStudy.Of(new StudyGroup(SomeExtraction.Of(number, study with
        {
            Design = design,
            Planned = words.Contains("planned"),
            Controlled = words.Contains("controlled"),
            Phase = After(words, "phase="),
            Participants = After(words, "n=") is { } count ? Number(count) : null,
        })));
    }

    private static EvidenceItem Item(int number, string[] words, MergedStudy study)
    {
        Assert.True(Words.TryParse(words[1], out Role role), words[1]);
        Assert.True(Words.TryParse(words[2], out Outcome outcome), words[2]);
        var ratio = Array.Find(words, word => word.Contains('/'))?.Split('/');
        var evidence = SomeExtraction.Evidence(role: role, outcome: outcome, at: number) with
        {
            Hedged = words.Contains("hedged"),
            Participants = After(words, "n=") is { } count ? Number(count) : null,
            Improved = ratio is null ? null : Number(ratio[0]),
            Assessed = ratio is null ? null : Number(ratio[1]),
            Antibodies = After(words, "+") is { } antibody ? [antibody] : [],
        };
        return new EvidenceItem(number.ToString(CultureInfo.InvariantCulture), evidence, "document", study);
    }

    private static string Shown(Treatment treatment)
    {
        Assert.Equal(
            treatment.Studies,
            treatment.Planned + treatment.Beneficial + treatment.Mixed + treatment.NoBenefit + treatment.Harmful + treatment.Unreported);
        var parts = new List<string> { $"{treatment.Studies} studies" };
        if (treatment.Patients > 0)
            parts.Add($"{treatment.Patients} patients");
        if (treatment.Assessed > 0)
            parts.Add($"improved {treatment.Improved}/{treatment.Assessed}");
        if (treatment.BestTier is { } tier)
            parts.Add($"tier {tier}");
        if (treatment.FirstYear is { } first)
            parts.Add($"{first}-{treatment.LatestYear}");
        parts.AddRange(treatment.Antibodies);
        return $"{string.Join(", ", parts)}; {PredicateRule.Predicate(treatment.Rule)}; {treatment.Summary}";
    }

    private static string? After(string[] words, string start) =>
        Array.Find(words, word => word.StartsWith(start, StringComparison.Ordinal))?[start.Length..];

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
