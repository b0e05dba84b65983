using System.Globalization;
using System.Runtime.CompilerServices;
using EvidenceGraph.Mentions;
using EvidenceGraph.Questions;
using EvidenceGraph.QuestionTrainer;
using EvidenceGraph.Tests.Support;
using Xunit;

namespace EvidenceGraph.Tests.Questions;

/// <summary>
/// How many questions of whole sets are read right. Those beside the project were never learned from; those of <c>tools/questions</c>
/// were, so that they only show that weights, words and code belong together.
/// </summary>
public sealed class QuestionSetTests
{
    private static readonly QuestionReader Reader = new(SomeExtraction.Vocabulary, new MentionFinder(SomeExtraction.Vocabulary));

    [Fact]
    public void QuestionsThatWereNotLearnedFromAreReadRight()
    {
        var path = Path.Combine(Repository(), "..", "shared", "questions", "questions.tsv");
        Assert.SkipUnless(File.Exists(path), "../shared/questions is not beside the project");

        var score = ScoreOf(AskedQuestion.Read(path));

        Assert.True(score is { Intent: >= 0.98, Filters: >= 0.98, Whole: >= 0.97, Refused: >= 0.98 }, score.ToString());
    }

    [Fact]
    public void QuestionsThatWereLearnedFromAreReadRight()
    {
        var score = ScoreOf(Learned());

        Assert.True(score is { Intent: >= 0.97, Filters: >= 0.99, Whole: >= 0.95, Refused: >= 0.97 }, score.ToString());
    }

    [Fact]
    public void TheWeightsAreThoseOfTheQuestions()
    {
        var learned = Rows(WeightTable.Text(Trainer.Learn(Learned(), Reader)));
        var kept = Rows(File.ReadAllText(Path.Combine(Repository(), "src", "EvidenceGraph", "Questions", "Intents", "intent_weights.tsv")));

        // Exponentials differ in their last bits from one machine's library to another's: one step of the last digit is the same weight.
        var differs = learned.Count != kept.Count || learned.Zip(kept).Any(static pair => pair.First.Length != pair.Second.Length || pair.First[0] != pair.Second[0]
            || pair.First.Zip(pair.Second).Skip(1).Any(static cells => Math.Abs(Weight(cells.First) - Weight(cells.Second)) > 0.0101));
        Assert.False(differs, "intent_weights.tsv was learned from other questions, cues or words: tools/README.md says how to learn it anew.");
    }

    private static List<string[]> Rows(string table) => [.. table.Split('\n').Skip(1).Select(static line => line.Split('\t'))];

    private static double Weight(string cell) => cell.Length == 0 ? 0 : double.Parse(cell, CultureInfo.InvariantCulture);

    private static IEnumerable<AskedQuestion> Learned() =>
        Directory.EnumerateDirectories(Path.Combine(Repository(), "tools", "questions")).Order(StringComparer.Ordinal).SelectMany(AskedQuestion.ReadAll);

    private static Score ScoreOf(IEnumerable<AskedQuestion> questions)
    {
        var score = new Score();
        foreach (var question in questions)
            score.Add(question, Reader.Read(question.Text));
        return score;
    }

    private static string Repository([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", ".."));
}
