using System.Collections;
using System.Globalization;
using EvidenceGraph.Answers;
using EvidenceGraph.Mentions;
using EvidenceGraph.Questions;
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
        var reading = Questions.Read(question);
        Assert.True(reading.Intent is not null, reading.Refusal);
        var answer = SomeAnswers.Over(SomeStudies.Graph(facts)).Answer(reading).Table;

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
}
