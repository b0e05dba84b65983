using System.Globalization;
using EvidenceGraph.Claims;
using EvidenceGraph.Mentions;
using EvidenceGraph.Questions;
using EvidenceGraph.Tests.Support;
using EvidenceGraph.Vocabularies;
using Xunit;

namespace EvidenceGraph.Tests.Questions;

/// <summary>How questions are understood, case by case.</summary>
public sealed class QuestionReaderTests
{
    private static readonly Vocabulary Vocabulary = VocabularyReader.BuiltIn();
    private static readonly QuestionReader Reader = new(Vocabulary, new MentionFinder(Vocabulary));

    public static TheoryData<string, string> Cases => CaseTable.Read("questions");

    [Theory]
    [MemberData(nameof(Cases))]
    public void AQuestionIsReadAsAPersonWouldReadIt(string question, string expected) => Assert.Equal(expected, InWords(Reader.Read(question)));

    [Fact]
    public void AnUnknownNameIsSaidBack()
    {
        var reading = Reader.Read("Does zantralimab help in polymyositis?");

        Assert.Equal(["zantralimab"], reading.Unknown);
        Assert.Null(reading.Intent);
        Assert.NotEmpty(reading.Suggestions);
    }

    [Fact]
    public void AVeryLongQuestionIsRefusedWhole()
    {
        var reading = Reader.Read(string.Concat(Enumerable.Repeat("tacrolimus ", 1000)));

        Assert.Null(reading.Intent);
        Assert.Contains("longer than", reading.Refusal, StringComparison.Ordinal);
    }

    private static string InWords(QuestionReading reading) => string.Join(
        " | ",
        reading.Intent is { } intent ? QuestionTerms.Of(intent) : "refused",
        Join(reading.Entities.Select(entity => Words.Of(entity.Kind) + ":" + entity.Id)),
        Join(QuestionTerms.Of(reading.Filters).Select(filter => filter.Name + "=" + Value(filter.Value))));

    private static string Join(IEnumerable<string> parts) => string.Join(' ', parts) is { Length: > 0 } joined ? joined : "-";

    private static string Value(object value) => value switch
    {
        bool truth => truth ? "true" : "false",
        string[] list => string.Join(',', list),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
