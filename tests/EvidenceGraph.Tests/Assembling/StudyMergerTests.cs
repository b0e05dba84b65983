using EvidenceGraph.Assembling;
using EvidenceGraph.Claims;
using EvidenceGraph.Studies;
using EvidenceGraph.Tests.Support;
using Xunit;

namespace EvidenceGraph.Tests.Assembling;

public sealed class StudyMergerTests
{
    private const string Title = "Tacrolimus in interstitial lung disease of myositis";

    public static TheoryData<string, string> Cases => CaseTable.Read("study-merging");

    [Theory]
    [MemberData(nameof(Cases))]
    public void DocumentsOfOneStudyComeTogether(string documents, string expected)
    {
        var extractions = documents.Split(';', StringSplitOptions.TrimEntries).Select((said, number) => Document(number, said)).ToList();
        foreach (var order in new[] { extractions, [.. extractions.AsEnumerable().Reverse()] })
            Assert.Equal(expected, Shown(StudyMerger.Merge(order), extractions));
    }

    [Fact]
    public void OfEachFactTheFirstDocumentThatSaysItCounts()
    {
        var study = StudyMerger.Merge(
        [
            SomeExtraction.Of(1, SomeExtraction.Study(registry: "NCT1", year: 2015) with { Planned = true, Participants = 40, Phase = "2", Design = StudyDesign.SingleArmTrial }),
            SomeExtraction.Of(2, SomeExtraction.Study(doi: "10.1/a", registry: "nct1") with { Participants = 31, Design = StudyDesign.Other, Retracted = true }),
        ]).Single();

        Assert.Equal("doi:10.1/a", study.Facts.Id);
        Assert.False(study.Facts.Planned);
        Assert.Equal(31, study.Facts.Participants);
        Assert.Equal("2", study.Facts.Phase);
        Assert.Equal(StudyDesign.SingleArmTrial, study.Facts.Design);
        Assert.Equal(2015, study.Facts.Year);
        Assert.True(study.Facts.Retracted);
        Assert.Equal(["doi:10.1/a", "registry:NCT1"], study.Identifiers);
    }

    [Fact]
    public void TheOriginalsWordsComeBeforeARestatement()
    {
        var restated = SomeExtraction.Of(1, SomeExtraction.Study(doi: "10.1/a", pmid: "7", year: 2001));
        var original = SomeExtraction.Of(2, SomeExtraction.Study(doi: "10.1/a", year: 2002));
        var study = StudyMerger.Merge([restated with { Document = restated.Document with { Restated = true } }, original]).Single();

        Assert.Equal(2002, study.Facts.Year);
        Assert.Equal("7", study.Facts.Pmid);
    }

    [Theory]
    [InlineData("A trial of one drug in NINE patients.", "a trial of one drug in nine patients", true)]
    [InlineData("Anti–MDA5: a case report", "anti mda5 a case report", true)]
    [InlineData("Sjögren’s and β-cells", "sjogrens and beta cells", false)]
    [InlineData("Letter to the editor", "letter to the editor", false)]
    [InlineData("…", "", false)]
    public void ATitleIsComparedByItsWords(string title, string key, bool tells)
    {
        Assert.Equal(key, TitleKey.Of(title));
        Assert.Equal(tells, TitleKey.Tells(key));
    }

    private static Extraction Document(int number, string said)
    {
        string? After(string start) => Array.Find(said.Split(' '), word => word.StartsWith(start, StringComparison.Ordinal))?[start.Length..];
        var title = After("title:") switch { "long" => Title, "same" => Title.ToUpperInvariant() + "!", "other" => "Another " + Title, "short" => "A case report", _ => null };
        var year = After("year:") is { } digits ? int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture) : (int?)null;
        return SomeExtraction.Of(number, SomeExtraction.Study(title, year, After("doi:"), After("pmid:"), After("registry:")));
    }

    private static string Shown(IReadOnlyList<MergedStudy> studies, List<Extraction> documents)
    {
        Assert.Equal(studies.Count, studies.Select(study => study.Facts.Id).Distinct().Count());
        var groups = studies.Select(study => string.Concat(study.Documents.Select(document => (char)('A' + documents.IndexOf(document))).Order()));
        return string.Join(' ', groups.Order(StringComparer.Ordinal));
    }
}
