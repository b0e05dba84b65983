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

    [Theory]
    [InlineData("which drugs have been tried for polymyositis in the last five years?", "'last five years' was not read, since an answer must not change with the day: name a year, as in 'since 2020'.")]
    [InlineData("which drugs have been tried for polymyositis in fewer than 10 patients?", "'fewer than 10' was not read: only a smallest number of patients can be asked for.")]
    [InlineData("studies of rituximab in polymyositis, no case reports", "'case reports' cannot be left out, only asked for; it was not read.")]
    [InlineData("which drugs have been tried for polymyositis since 2015?", null)]
    public void WhatNoFilterCanSayIsSaidBack(string question, string? note)
    {
        var reading = Reader.Read(question);

        Assert.NotNull(reading.Intent);
        Assert.Equal(note is null ? [] : [note], reading.Notes);
    }

    [Theory]
    [InlineData("what dose of prednisolone should I take?")]
    [InlineData("what causes dermatomyositis?")]
    [InlineData("who discovered anti-MDA5?")]
    [InlineData("price of JAK inhibitors")]
    [InlineData("is tofacitinib approved for juvenile dermatomyositis?")]
    public void ASuggestedQuestionCanBeAsked(string question)
    {
        var refused = Reader.Read(question);

        Assert.Null(refused.Intent);
        Assert.Equal(3, refused.Suggestions.Count);
        foreach (var suggestion in refused.Suggestions)
        {
            var reading = Reader.Read(suggestion);
            Assert.True(reading.Intent is not null, $"{suggestion}: {reading.Refusal}");
            Assert.NotEmpty(reading.Entities.IntersectBy(refused.Entities.Select(entity => entity.Id), entity => entity.Id));
        }
    }

    [Theory]
    [InlineData("which mechanisms have been tried?", "The question names no disease, antibody, drug, mechanism or target that is known here.")]
    [InlineData("what dose of prednisolone should I take?", "The graph says nothing about doses and levels of drugs.")]
    [InlineData("does zantrofib work in polymyositis?", "Not known to the vocabulary: zantrofib.")]
    public void ARefusalSaysWhy(string question, string why) => Assert.Equal(why, Reader.Read(question).Refusal);

    [Fact]
    public void NoQuestionIsTooOddToRead()
    {
        string[] pieces =
        [
            "n't", "'", "’s", "w/", "w/o", "-", "–", "?", "(", ",", ">=", "n", "since", "before", "between", "and", "at least", "more than", "not", "no", "excluding", "a", "hundred",
            "0", "20", "2015", "1990s", "999999999", "99999999999", "patients", "the last", "years", "\ud83d", "\u0000", "é", "ı", "which", "drugs", "polymyositis", "rituximab", "anti-", "MDA5", "JAK inhibitors", "sistemic sclerosis", "zantrofib",
        ];
        var random = new Random(1);
        for (var i = 0; i < 2000; i++)
        {
            var question = string.Join(random.Next(4) == 0 ? "" : " ", random.GetItems(pieces, random.Next(12)));

            var reading = Reader.Read(question);

            Assert.True(reading.Intent is null != reading.Refusal is null, question);
            Assert.All(reading.Entities, entity => Assert.InRange(entity.Span.End, entity.Span.Start + 1, question.Length));
            Assert.True(reading.Filters.MinPatients is null or > 0, question);
        }
    }

    [Fact]
    public void AMendedNameIsWhereItWasTyped()
    {
        var question = "drugs tried for mixed conective tissue disease or sistemic sclerosis?";

        var named = Reader.Read(question).Entities.Select(entity => question[entity.Span.Start..entity.Span.End]);

        Assert.Equal(["mixed conective tissue disease", "sistemic sclerosis"], named);
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
