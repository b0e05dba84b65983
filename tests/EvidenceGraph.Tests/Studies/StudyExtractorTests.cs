using EvidenceGraph.Claims;
using EvidenceGraph.Studies;
using EvidenceGraph.Tests.Support;
using Xunit;

namespace EvidenceGraph.Tests.Studies;

/// <summary>What is read of a study, case by case.</summary>
public sealed class StudyExtractorTests
{
    public static TheoryData<string, string> Designs => CaseTable.Read("designs");

    public static TheoryData<string, string> Participants => CaseTable.Read("participants");

    public static TheoryData<string, string> FollowUps => CaseTable.Read("follow-up");

    public static TheoryData<string, string> Identifiers => CaseTable.Read("identifiers");

    [Theory]
    [MemberData(nameof(Designs))]
    public void TheDesignIsRead(string text, string expected)
    {
        var study = StudyCases.Read(text);

        Assert.Equal(expected, Words.Of(study.Design) + (study.Phase is { } phase ? ", phase " + phase : "")
            + (study.Planned ? ", planned" : "") + (study.Retracted ? ", retracted" : ""));
    }

    [Theory]
    [MemberData(nameof(Participants))]
    public void ThePatientsOfTheStudyAreCounted(string text, string expected) =>
        Assert.Equal(expected, StudyCases.Read(text).Participants?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-");

    [Theory]
    [MemberData(nameof(FollowUps))]
    public void TheFollowUpIsRead(string text, string expected) => Assert.Equal(expected, StudyCases.Read(text).FollowUp ?? "-");

    [Theory]
    [MemberData(nameof(Identifiers))]
    public void NumbersAndDatesOfTheDocumentItselfAreRead(string text, string expected)
    {
        var study = StudyCases.Read(text);

        var found = new[] { study.Doi, study.Pmid, study.Registry, study.Journal, study.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture) };
        Assert.Equal(expected, string.Join(" | ", found.Select(value => value ?? "-")));
    }

    [Theory]
    [InlineData("doi: 10.1000/abc PMID: 12345678 NCT01234567", "doi:10.1000/abc")]
    [InlineData("PMID: 12345678 NCT01234567", "pmid:12345678")]
    [InlineData("The trial is registered as NCT01234567.", "nct:nct01234567")]
    [InlineData("The review is registered as CRD42020123456.", "prospero:crd42020123456")]
    [InlineData("Nothing is said.", "hash:0000000000000000")]
    public void TheBestNumberNamesTheStudy(string text, string expected) => Assert.Equal(expected, Study(text, expected).Id);

    [Fact]
    public void TwoPrintingsOfATitleNameOneStudy()
    {
        var first = StudyCases.Read("Nothing more.", "Rituximab in anti-Jo-1 disease: a series");
        var second = StudyCases.Read("Other words.", "RITUXIMAB IN ANTI‐JO‐1 DISEASE – a series.");

        Assert.StartsWith("hash:", first.Id, StringComparison.Ordinal);
        Assert.Equal(first.Id, second.Id);
    }

    [Theory]
    [InlineData("1,111")]
    [InlineData("12 of 12 patients (n = 4) were randomized. ")]
    [InlineData("10.10.10.1000/((((")]
    [InlineData("one hundred and ")]
    [InlineData("week 2 after 3 months ")]
    [InlineData("2017\n")]
    public void LongTextsTakeLinearTime(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 500_000 / piece.Length));
        var watch = System.Diagnostics.Stopwatch.StartNew();

        StudyCases.Read(text);

        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 20);
    }

    // A review's own number counts only in a review.
    private static Study Study(string text, string expected) =>
        StudyCases.Read(text, expected.StartsWith("prospero", StringComparison.Ordinal) ? "A systematic review" : null);
}
