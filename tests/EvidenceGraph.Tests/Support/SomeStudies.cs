using System.Globalization;
using EvidenceGraph.Assembling;
using EvidenceGraph.Claims;
using EvidenceGraph.Graph;
using EvidenceGraph.Studies;
using Xunit;

namespace EvidenceGraph.Tests.Support;

/// <summary>Graphs of made-up studies, written in a line: 'A cohort 2012 n=9: rituximab in polymyositis investigated beneficial; B …'.</summary>
internal static class SomeStudies
{
    public static PropertyGraph Graph(string studies)
    {
        var builder = new EvidenceGraphBuilder(SomeExtraction.Vocabulary);
        foreach (var (study, number) in studies.Split(';', StringSplitOptions.TrimEntries).Select((study, number) => (study, number)))
            builder.Add(Read(study, number));
        return builder.Build();
    }

    // 'A cohort 2012 n=9: rituximab in polymyositis investigated beneficial, …'
    private static Extraction Read(string text, int number)
    {
        var (head, body) = (text.Split(": ", 2)[0].Split(' '), text.Split(": ", 2)[1]);
        Assert.True(Words.TryParse(head[1], out StudyDesign design), head[1]);
        var study = SomeExtraction.Study(doi: "10.1/" + head[0], year: head.FirstOrDefault(word => word.Length == 4 && word.All(char.IsAsciiDigit)) is { } year ? Number(year) : null) with
        {
            Design = design,
            Planned = head.Contains("planned"),
            Participants = head.FirstOrDefault(word => word.StartsWith("n=", StringComparison.Ordinal)) is { } count ? Number(count[2..]) : null,
        };
        return SomeExtraction.Of(number, study, [.. body.Split(", ").Select((said, at) => Said(said.Split(' '), at * 100))]);
    }

    // 'rituximab in interstitial-lung-disease+systemic-sclerosis [with anti-mda5] investigated beneficial [hedged] [title] [4/9]'
    private static Evidence Said(string[] words, int at)
    {
        var antibodies = Array.IndexOf(words, "with");
        var role = antibodies > 0 ? 5 : 3;
        Assert.True(Words.TryParse(words[role], out Role parsedRole), words[role]);
        Assert.True(Words.TryParse(words[role + 1], out Outcome outcome), words[role + 1]);
        var ratio = words.FirstOrDefault(word => word.Contains('/', StringComparison.Ordinal))?.Split('/');
        return SomeExtraction.Evidence(drug: words[0], role: parsedRole, outcome: outcome, at: at) with
        {
            Diseases = words[2].Split('+'),
            Antibodies = antibodies > 0 ? words[antibodies + 1].Split('+') : [],
            Mechanisms = [.. SomeExtraction.Vocabulary.MechanismsOf(words[0]).Select(row => row.Mechanism).Distinct().Order(StringComparer.Ordinal)],
            Hedged = words.Contains("hedged"),
            Section = words.Contains("title") ? "title" : "results",
            Improved = ratio is null ? null : Number(ratio[0]),
            Assessed = ratio is null ? null : Number(ratio[1]),
        };
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
