using EvidenceGraph.Claims;
using EvidenceGraph.Claims.Outcomes;
using EvidenceGraph.Tests.Support;
using EvidenceGraph.Text;
using Xunit;

namespace EvidenceGraph.Tests.Claims.Outcomes;

public sealed class OutcomeReaderTests
{
    public static TheoryData<string, string> OutcomeCases => CaseTable.Read("outcomes");

    public static TheoryData<string, string> HedgingCases => CaseTable.Read("hedging");

    public static TheoryData<string, string> CountCases => CaseTable.Read("counts");

    [Theory]
    [MemberData(nameof(OutcomeCases))]
    public void OutcomeIsRead(string sentence, string expected) => Assert.Equal(expected, Words.Of(Read(sentence).Outcome));

    [Theory]
    [MemberData(nameof(HedgingCases))]
    public void SuppositionIsToldFromStatement(string sentence, string expected) =>
        Assert.Equal(expected, Read(sentence) is { Hedged: true } ? "hedged" : "plain");

    [Theory]
    [MemberData(nameof(CountCases))]
    public void RespondersAreCounted(string sentence, string expected)
    {
        var marked = new MarkedSentence(sentence);
        var count = CountReader.Read(marked.Text, marked.Whole, marked.Language);

        Assert.Equal(expected, count is { } c ? $"{c.Improved}/{c.Assessed}" : "none");
    }

    [Theory]
    [MemberData(nameof(OutcomeCases))]
    public void CuesLieInTheStatementInOrder(string sentence, string expected)
    {
        var marked = new MarkedSentence(sentence);
        var signal = Read(sentence);
        var end = 0;

        Assert.Equal(expected != "unreported", signal.Cues.Count > 0);
        foreach (var cue in signal.Cues)
        {
            Assert.True(cue.Start >= end && marked.Whole.Contains(cue));
            end = cue.End;
        }
    }

    [Fact]
    public void SpanAloneIsRead()
    {
        const string text = "It worsened. She improved. It worsened.";

        Assert.Equal(Outcome.Beneficial, OutcomeReader.Read(text, new TextSpan(13, 26)).Outcome);
    }

    [Theory]
    [InlineData("Six of ten patients improved.", "Count")]
    [InlineData("FVC rose.", "Change")]
    [InlineData("He died.", "Death")]
    [InlineData("The infusions failed to help.", "Failure")]
    [InlineData("Changes did not differ from placebo.", "Comparison")]
    [InlineData("The trial will evaluate the efficacy of it.", "Plan")]
    [InlineData("It is recommended as first-line therapy.", "Advice")]
    public void MannerIsNamed(string sentence, string expected) => Assert.Equal(expected, Read(sentence).Kind.ToString());

    [Fact]
    public void CohortIsTheWholeOfABareCount()
    {
        const string text = "Four responded within a month.";

        Assert.Null(CountReader.Read(text, new TextSpan(0, text.Length)));
        Assert.Equal((4, 7), CountReader.Read(text, new TextSpan(0, text.Length), "en", cohort: 7) is { } c ? (c.Improved, c.Assessed) : default);
        Assert.Null(CountReader.Read(text, new TextSpan(0, text.Length), "en", cohort: 3));
    }

    [Fact]
    public void OtherSideOfAComparisonIsTurned()
    {
        var signal = Read("Survival was longer with {rituximab} than with [cyclophosphamide].");

        Assert.True(signal.FromOtherSide);
        Assert.Equal(Outcome.NoBenefit, signal.Outcome);
    }

    // Every stage searches a bounded neighbourhood and a statement has a bounded number of words, so this ends at once or not at all.
    [Fact]
    public void MillionDrugsInOneSentenceAreNoTrouble()
    {
        var text = string.Concat(Enumerable.Repeat("tacrolimus improved and failed, not less than CK, ", 20_000));
        var statement = OutcomeReader.Parse(text, new TextSpan(0, text.Length));

        Assert.Equal(Outcome.Unreported, statement.For(new TextSpan(text.Length - 50, text.Length - 40), []).Outcome);
    }

    private static OutcomeSignal Read(string sentence)
    {
        var marked = new MarkedSentence(sentence);
        var statement = OutcomeReader.Parse(marked.Text, marked.Whole, marked.Language);
        return marked.Drug is { } drug ? statement.For(drug, marked.Others) : statement.Whole();
    }
}
