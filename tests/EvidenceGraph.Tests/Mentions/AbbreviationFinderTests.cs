using EvidenceGraph.Documents;
using EvidenceGraph.Mentions;
using EvidenceGraph.Tests.Support;
using EvidenceGraph.Text;
using Xunit;

namespace EvidenceGraph.Tests.Mentions;

/// <summary>The short forms that a document defines, case by case.</summary>
public sealed class AbbreviationFinderTests
{
    public static TheoryData<string, string> Cases => CaseTable.Read("abbreviations");

    [Theory]
    [MemberData(nameof(Cases))]
    public void ShortFormsAreReadWithTheirLongForms(string text, string expected)
    {
        var found = AbbreviationFinder.Find(OneSentence(text));

        Assert.Equal(expected, found.Count == 0 ? "-" : string.Join("; ", found.Select(f => $"{f.ShortForm} = {f.LongForm}")));
        Assert.All(found, f => Assert.Equal(f.ShortForm, text[f.Span.Start..f.Span.End]));
    }

    [Fact]
    public void APairIsListedOnce()
    {
        var found = AbbreviationFinder.Find(OneSentence("Lung disease (LD) and again lung disease (LD) and lung disease (LD)"));

        Assert.Equal(["Lung disease", "lung disease"], found.Select(f => f.LongForm));
    }

    [Fact]
    public void PageFurnitureDefinesNothing()
    {
        const string Text = "Department of Internal Medicine (DIM)";
        var document = OneSentence(Text, SectionRole.Furniture);

        Assert.Empty(AbbreviationFinder.Find(document));
    }

    [Theory]
    [InlineData("(")]
    [InlineData("(a")]
    [InlineData("lung disease (LD) ")]
    [InlineData("ABCD = ")]
    [InlineData("aaaaaaaaaa ")]
    public void LongSentencesTakeLinearTime(string piece)
    {
        // A quadratic reader needs minutes for a megabyte; the limit is generous to any machine.
        var document = OneSentence(string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length)));
        var watch = System.Diagnostics.Stopwatch.StartNew();

        AbbreviationFinder.Find(document);

        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 20);
    }

    internal static Document OneSentence(string text, SectionRole role = SectionRole.Body) => new()
    {
        Path = "case",
        Format = "text",
        Text = text,
        Sha256 = "",
        Sections = [new Section(role, null, new TextSpan(0, text.Length))],
        Sentences = [new Sentence(new TextSpan(0, text.Length), 0)],
    };
}
