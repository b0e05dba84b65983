using System.Collections;
using System.Globalization;
using EvidenceGraph.Answers;
using EvidenceGraph.Assembling;
using EvidenceGraph.Claims;
using EvidenceGraph.Mentions;
using EvidenceGraph.Questions;
using EvidenceGraph.Studies;
using EvidenceGraph.Tests.Support;
using Xunit;

namespace EvidenceGraph.Tests.Answers;

/// <summary>Which rows a question gets, case by case: one row a rule of the model.</summary>
public sealed class AnswerTests
{
    private static readonly QuestionReader Questions = new(SomeExtraction.Vocabulary, new MentionFinder(SomeExtraction.Vocabulary));

    public static TheoryData<string, string> Cases => CaseTable.Read("answers");

    [Theory]
    [MemberData(nameof(Cases))]
    public void TheRowsFollowTheModel(string said, string expected)
    {
        var (facts, asked) = (said.Split(" ? ")[0], said.Split(" ? ")[1]);
        var question = asked[..asked.IndexOf('[', StringComparison.Ordinal)].Trim();
        var columns = asked[asked.IndexOf('[', StringComparison.Ordinal)..].Trim('[', ']').Split(' ');
        var builder = new EvidenceGraphBuilder(SomeExtraction.Vocabulary);
        foreach (var (study, number) in facts.Split(';', StringSplitOptions.TrimEntries).Select((study, number) => (study, number)))
            builder.Add(Read(study, number));

        var reading = Questions.Read(question);
        Assert.True(reading.Intent is not null, reading.Refusal);
        var answer = QuestionAnswerer.Answer(builder.Build(), reading);

        Assert.Equal(expected, answer.Rows.Count == 0 ? "-" : string.Join(" | ", answer.Rows.Select(row => Shown(answer, row, columns))));
    }

    private static string Shown(AnswerTable answer, AnswerRow row, string[] columns) =>
        string.Join(", ", columns.Select(name => Cell(row.Cells[answer.Columns.ToList().FindIndex(column => column.Name == name)])));

    private static string Cell(object? cell) => cell switch
    {
        null => "-",
        string text => text,
        bool truth => truth ? "true" : "false",
        IEnumerable items => string.Join("+", items.Cast<object>()),
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture)!,
    };

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
