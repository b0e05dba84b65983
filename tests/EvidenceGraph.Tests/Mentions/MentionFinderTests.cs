using System.Diagnostics;
using System.Text;
using EvidenceGraph.Documents;
using EvidenceGraph.Mentions;
using EvidenceGraph.Tests.Support;
using EvidenceGraph.Text;
using EvidenceGraph.Vocabularies;
using Xunit;

namespace EvidenceGraph.Tests.Mentions;

/// <summary>What is named by which words: tables of sentences, ' § ' between two sentences of one document.</summary>
public sealed class MentionFinderTests
{
    private static readonly MentionFinder Finder = new(VocabularyReader.BuiltIn());

    public static TheoryData<string, string> Names => CaseTable.Read("mentions-names");

    public static TheoryData<string, string> Ambiguous => CaseTable.Read("mentions-ambiguous");

    public static TheoryData<string, string> Lists => CaseTable.Read("mentions-lists");

    public static TheoryData<string, string> Mechanisms => CaseTable.Read("mentions-mechanisms");

    public static TheoryData<string, string> Misspelt => CaseTable.Read("mentions-misspelt");

    public static TheoryData<string, string> Languages => CaseTable.Read("mentions-languages");

    public static TheoryData<string, string> Definitions => CaseTable.Read("mentions-definitions");

    [Theory]
    [MemberData(nameof(Names))]
    public void NamesAreFoundAcrossSpellings(string text, string expected) => Assert.Equal(expected, Found(text));

    [Theory]
    [MemberData(nameof(Ambiguous))]
    public void AmbiguousNamesNeedACue(string text, string expected) => Assert.Equal(expected, Found(text));

    [Theory]
    [MemberData(nameof(Lists))]
    public void MembersOfAListShareItsWords(string text, string expected) => Assert.Equal(expected, Found(text));

    [Theory]
    [MemberData(nameof(Mechanisms))]
    public void MechanismsAreNamedByActionAndTarget(string text, string expected) => Assert.Equal(expected, Found(text));

    [Theory]
    [MemberData(nameof(Misspelt))]
    public void MisspeltDrugsAreFoundAndOrdinaryWordsAreNot(string text, string expected) => Assert.Equal(expected, Found(text));

    [Theory]
    [MemberData(nameof(Languages))]
    public void NamesInOtherLanguagesAreFound(string text, string expected) => Assert.Equal(expected, Found(text));

    [Theory]
    [MemberData(nameof(Definitions))]
    public void TheDocumentsOwnDefinitionsWin(string text, string expected) => Assert.Equal(expected, Found(text));

    [Fact]
    public void FurnitureIsNeverAMention()
    {
        const string Text = "Tacrolimus was given.";
        var document = new Document
        {
            Path = "t",
            Format = "text",
            Text = Text,
            Sha256 = "",
            Sections = [new Section(SectionRole.Furniture, null, new TextSpan(0, Text.Length))],
            Sentences = [new Sentence(new TextSpan(0, Text.Length), 0)],
        };

        Assert.Empty(Finder.Find(document).Mentions);
    }

    [Theory]
    [InlineData("anti-")]
    [InlineData("tacrolimus ")]
    [InlineData("anti-Jo-1, ")]
    [InlineData("IL-6 receptor ")]
    [InlineData("((((")]
    [InlineData("DM, ")]
    [InlineData("myositis, ")]
    public void RepeatsAreReadInLinearTime(string repeated)
    {
        // Time that grew with the square of the text would be minutes.
        var document = Document(new StringBuilder().Insert(0, repeated, 300_000 / repeated.Length).ToString());
        var watch = Stopwatch.StartNew();

        Finder.Find(document);

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    // 'id [words]' for each mention but the targets.
    private static string Found(string text)
    {
        var document = Document(text);
        var shown = new List<string>();
        foreach (var mention in Finder.Find(document).Mentions)
        {
            if (mention.Kind != ConceptKind.Target)
                shown.Add($"{mention.Id} [{document.Quote(mention.Span)}]");
        }

        return shown.Count == 0 ? "-" : string.Join("; ", shown);
    }

    private static Document Document(string text)
    {
        var sentences = new List<Sentence>();
        for (int start = 0, end; start < text.Length; start = end + 3)
        {
            end = text.IndexOf(" § ", start, StringComparison.Ordinal);
            if (end < 0)
                end = text.Length;
            sentences.Add(new Sentence(new TextSpan(start, end), 0));
        }

        return new Document
        {
            Path = "t",
            Format = "text",
            Text = text,
            Sha256 = "",
            Sections = [new Section(SectionRole.Body, null, new TextSpan(0, text.Length))],
            Sentences = sentences,
        };
    }
}
