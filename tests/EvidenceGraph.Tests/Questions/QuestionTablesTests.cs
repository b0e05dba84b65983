using EvidenceGraph.Claims;
using EvidenceGraph.Questions;
using EvidenceGraph.Studies;
using EvidenceGraph.Tests.Support;
using EvidenceGraph.Text;
using EvidenceGraph.Vocabularies;
using Xunit;

namespace EvidenceGraph.Tests.Questions;

/// <summary>The tables of the reader of questions say only what code and vocabulary know.</summary>
public sealed class QuestionTablesTests
{
    [Fact]
    public void EveryCueSaysSomethingThatIsKnown()
    {
        var topics = EmbeddedTable.Rows("outside_topics.tsv").Select(row => row[0]).ToHashSet();

        Assert.All(EmbeddedTable.Rows("question_cues.tsv"), row => Assert.True(IsKnown(row[1], row[2], topics), string.Join(' ', row)));
    }

    [Fact]
    public void NoCueStandsTwice() =>
        Assert.Empty(EmbeddedTable.Rows("question_cues.tsv").GroupBy(row => string.Join(' ', row)).Where(group => group.Count() > 1).Select(group => group.Key));

    [Fact]
    public void EveryTopicOutsideHasACue() =>
        Assert.Empty(EmbeddedTable.Rows("outside_topics.tsv").Select(row => row[0]).Except(EmbeddedTable.Rows("question_cues.tsv").Where(row => row[1] == "outside").Select(row => row[2])));

    [Fact]
    public void EveryLayNameIsOfAConcept() =>
        Assert.All(EmbeddedTable.Rows("question_names.tsv"), row =>
            Assert.True(Words.TryParse(row[1], out ConceptKind kind) && SomeExtraction.Vocabulary.Find(kind, row[2]) is not null, string.Join(' ', row)));

    [Fact]
    public void EveryWeightedOutcomeIsAnIntentOrNone()
    {
        using var table = new StreamReader(typeof(QuestionReader).Assembly.GetManifestResourceStream("intent_weights.tsv")!);

        Assert.Equal(["sign", .. Enum.GetValues<QuestionIntent>().Select(QuestionTerms.Of), "none"], table.ReadLine()!.Split('\t'));
    }

    private static bool IsKnown(string field, string value, HashSet<string> topics) => field switch
    {
        "design" => Words.TryParse(value, out StudyDesign _),
        "planned" => value is "true" or "false",
        "outcome" or "results" => Words.TryParse(value, out Outcome _),
        "outside" => topics.Contains(value),
        "asks" or "exclude" => value.Length > 0,
        _ => false,
    };
}
