using System.Diagnostics;
using System.Globalization;
using System.Text;
using EvidenceGraph.Documents;
using EvidenceGraph.Tests.Support;
using Xunit;

namespace EvidenceGraph.Tests.Documents;

/// <summary>Titles, sections, fields and sentences of pages.</summary>
public sealed class DocumentParserTests
{
    public static TheoryData<string, string> Sections => CaseTable.Read("sections");

    public static TheoryData<string, string> Titles => CaseTable.Read("titles");

    public static TheoryData<string> Seeds => [.. Directory.EnumerateFiles(Texts.Seeds, "*.txt").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Sections))]
    public void SentencesStandInSectionsWithRoles(string page, string expected)
    {
        var document = SomeDocument.Of(page);

        Assert.Equal(expected, string.Join(" ¦ ", document.Sentences.Select(s => $"{document.RoleOf(s)} {document.Quote(s.Span)}")));
    }

    [Theory]
    [MemberData(nameof(Titles))]
    public void TheTitleIsFound(string page, string expected) => Assert.Equal(expected, SomeDocument.Of(page).Title ?? "-");

    [Theory]
    [MemberData(nameof(Seeds))]
    public void SeedsHaveTheOutlineThatAReaderSees(string seed) =>
        Approved.Matches("outline-" + seed, Outline(SomeDocument.Of(File.ReadAllText(Path.Combine(Texts.Seeds, seed + ".txt")))));

    [Fact]
    public void ATitleGivenBesideTheTextHasNoPlaceInIt()
    {
        var document = DocumentParser.Parse(new DocumentSource("x#1", "jsonl", "We treated ten. Nine improved.", "Rituximab in myositis", ""));

        Assert.Equal("Rituximab in myositis", document.Title);
        Assert.Null(document.TitleSpan);
    }

    [Theory]
    [InlineData("We treated nine. All had disease with poor …⏎⏎View Full Text", "All had disease with poor …")]
    [InlineData("We treated nine. All of them had …⏎Continue reading", "All of them had …")]
    [InlineData("Results: Looking at the secondary measures, the⏎… (truncated; see publisher)", "Looking at the secondary measures, the")]
    [InlineData("A cut summ...⏎Zusammenfassung: | The whole summary is here. |", null)]
    [InlineData("We treated nine. All improved.", null)]
    public void TextThatBreaksOffIsMarked(string page, string? expected)
    {
        var document = SomeDocument.Of(page);

        Assert.Equal(expected, document.Truncated is { } span ? document.Quote(span) : null);
    }

    [Theory]
    [InlineData("The patient was treated with tacrolimus and improved after two weeks.", "en")]
    [InlineData("Der Patient wurde mit Tacrolimus behandelt, und die Lunge besserte sich nach zwei Wochen.", "de")]
    [InlineData("La patiente a été traitée par tacrolimus avec une amélioration des lésions dans les deux semaines.", "fr")]
    [InlineData("La paciente fue tratada con tacrolimus y las lesiones mejoraron en dos semanas, sin recaída.", "es")]
    [InlineData("Alla paziente veniva somministrato il tacrolimus, con miglioramento delle lesioni e della forza.", "it")]
    [InlineData("De patiënt werd met tacrolimus behandeld en het ging na twee weken beter met de longen.", "nl")]
    [InlineData("CK 29 133 U/l", null)]
    public void TheLanguageIsThatOfTheFunctionWords(string text, string? expected) => Assert.Equal(expected, SomeDocument.Of(text).Language);

    [Fact]
    public void FieldsOfARecordAreExposed()
    {
        var document = SomeDocument.Of("Status and phase⏎Unknown · Phase 2⏎Conditions⏎Dermatomyositis⏎Enrollment⏎100 estimated⏎Sex  All     Ages 18 to 65⏎Masking⏎Loading...");

        Assert.Equal(
            ["Status Unknown · Phase 2", "Condition Dermatomyositis", "Enrollment 100 estimated", "Sex All", "Ages 18 to 65"],
            document.Fields.Select(field => $"{field.Kind} {document.Quote(field.Value)}"));
    }

    [Fact]
    public void EveryTextKeepsTheInvariants()
    {
        foreach (var (name, text) in Texts.All())
            Invariants(name, SomeDocument.Of(text));
    }

    [Theory]
    [InlineData("a", 4_000_000)]
    [InlineData("(", 1_000_000)]
    [InlineData("|", 1_000_000)]
    [InlineData("Results\n", 100_000)]
    [InlineData("RESULTS: we. ", 100_000)]
    [InlineData("Jing Zou1,\n", 100_000)]
    [InlineData("Sex: a  b  c  ", 100_000)]
    [InlineData("a.1 2 3 ", 300_000)]
    public void TimeIsLinearWhateverTheText(string part, int times)
    {
        SomeDocument.Of(string.Concat(Enumerable.Repeat(part, 100)));
        var clock = Stopwatch.StartNew();
        Invariants(part, SomeDocument.Of(string.Concat(Enumerable.Repeat(part, times))));

        // Generous: a quadratic step would take minutes.
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), clock.Elapsed.ToString());
    }

    private static void Invariants(string name, Document document)
    {
        var end = 0;
        foreach (var section in document.Sections)
        {
            Assert.True(section.HeadingSpan is null || end <= section.HeadingSpan.Value.Start, name);
            Assert.True((section.HeadingSpan?.End ?? end) <= section.Span.Start && section.Span.End <= document.Text.Length, name);
            Assert.True(section.HeadingSpan is null || document.Quote(section.HeadingSpan.Value) == section.Heading, name);
            end = section.Span.End;
        }

        var last = new Sentence(default, 0);
        foreach (var sentence in document.Sentences)
        {
            Assert.True(last.Span.End <= sentence.Span.Start && last.Section <= sentence.Section, name);
            Assert.True(document.Sections[sentence.Section].Span.Contains(sentence.Span), name);
            Assert.False(char.IsWhiteSpace(document.Text[sentence.Span.Start]) || char.IsWhiteSpace(document.Text[sentence.Span.End - 1]), name);
            last = sentence;
        }

        Assert.True(document.TitleSpan is null || document.TitleSpan.Value.End <= document.Text.Length, name);
        Assert.All(document.Fields, field => Assert.True(field.Value.Length > 0 && field.Value.End <= document.Text.Length, name));
        Assert.Equal("", Uncovered(document));
    }

    // Letters and figures that stand in no sentence and no heading.
    private static string Uncovered(Document document)
    {
        var covered = new bool[document.Text.Length];
        foreach (var sentence in document.Sentences)
            covered.AsSpan(sentence.Span.Start, sentence.Span.Length).Fill(true);
        foreach (var section in document.Sections)
        {
            if (section.HeadingSpan is { } heading)
                covered.AsSpan(heading.Start, heading.Length).Fill(true);
        }

        var lost = new StringBuilder();
        for (var i = 0; i < covered.Length && lost.Length < 60; i++)
        {
            if (!covered[i] && char.IsLetter(document.Text[i]))
                lost.Append(document.Text[i]);
        }

        // The marks of PubTator lines are no text.
        return document.Text.Contains("|t|", StringComparison.Ordinal) ? "" : lost.ToString();
    }

    private static string Outline(Document document)
    {
        var outline = new StringBuilder();
        outline.Append(CultureInfo.InvariantCulture, $"title: {document.Title ?? "-"}\nlanguage: {document.Language}\n");
        outline.Append(CultureInfo.InvariantCulture, $"breaks off: {(document.Truncated is { } span ? document.Quote(span) : "-")}\n");
        foreach (var field in document.Fields)
            outline.Append(CultureInfo.InvariantCulture, $"field {field.Kind}: {document.Quote(field.Value)}\n");
        var section = -1;
        foreach (var sentence in document.Sentences)
        {
            for (; section < sentence.Section; section++)
                outline.Append(CultureInfo.InvariantCulture, $"{document.Sections[section + 1].Role} ({document.Sections[section + 1].Heading ?? "-"})\n");
            outline.Append(CultureInfo.InvariantCulture, $"  {document.Quote(sentence.Span)}\n");
        }

        return outline.ToString();
    }
}
