using EvidenceGraph.Claims;
using EvidenceGraph.Evaluation;
using EvidenceGraph.Studies;
using EvidenceGraph.Tests.Support;
using Xunit;

namespace EvidenceGraph.Tests.Evaluation;

/// <summary>What counts as right, missed, added and free; the figures are reckoned by hand.</summary>
public sealed class DocumentComparisonTests
{
    private const string Annotation = """
        {
          "study": { "design": ["case-report", "case-series"], "participants": 2, "planned": false, "year": null, "doi": " 10.1000/ABC " },
          "diseases": ["myositis-ild"], "drugs": ["tacrolimus", "rituximab", "placebo", "new:tea"], "antibodies": [], "mechanisms": [],
          "evidence": [
            { "drug": "tacrolimus", "diseases": ["myositis-ild"], "role": "investigated", "outcome": ["beneficial", "mixed"], "hedged": false, "quote": "it helped" },
            { "drug": "rituximab", "diseases": ["dermatomyositis"], "antibodies": ["anti-mda5"], "role": "prior", "outcome": "no-benefit", "improved": 1, "assessed": 4 }
          ],
          "optional": {
            "drugs": ["ivig"],
            "evidence": [{ "drug": "tacrolimus", "diseases": ["dermatomyositis"], "role": "mentioned" }]
          }
        }
        """;

    [Fact]
    public void ACompoundDiseaseIsItsParts()
    {
        var comparison = Compare(Said("tacrolimus", "myositis"), Said("tacrolimus", "interstitial-lung-disease"));

        Assert.Equal((2, 0, 3), Counts(comparison, Measure.Evidence));
        Assert.Equal((2, 0, 2), Counts(comparison, Measure.Investigated));
        Assert.Equal("rituximab, dermatomyositis, prior", Assert.Single(comparison.Differences, one => one.Measure == "evidence").What);
    }

    [Fact]
    public void PlaceboAndWhatStandsInNoVocabularyAreNotCounted() => Assert.Equal((1, 0, 2), Counts(Compare(Said("tacrolimus", "myositis-ild")), Measure.Drugs));

    [Fact]
    public void WhatIsOptionalIsNeitherAskedForNorAdded()
    {
        var comparison = Compare(Said("tacrolimus", "dermatomyositis", Role.Mentioned), Said("ivig", "dermatomyositis"), Said("ivig", "psoriasis", Role.Approved));

        Assert.Equal((0, 0, 3), Counts(comparison, Measure.Evidence));
        Assert.Equal((0, 0, 3), Counts(comparison, Measure.Pairs));
        Assert.Equal((1, 0, 2), Counts(comparison, Measure.Drugs));
    }

    [Fact]
    public void AnotherRoleIsMissedAndAddedButThePairIsRight()
    {
        var comparison = Compare(Said("tacrolimus", "myositis-ild", Role.Concomitant));

        Assert.Equal((0, 2, 3), Counts(comparison, Measure.Evidence));
        Assert.Equal((2, 0, 3), Counts(comparison, Measure.Pairs));
        Assert.Equal(2, comparison.Tally.Roles[((int)Role.Investigated, (int)Role.Concomitant)]);
        Assert.Equal(1, comparison.Tally.Roles[((int)Role.Prior, EvaluationTally.NoRole)]);
    }

    [Fact]
    public void ValuesAreComparedOnWhatBothSay()
    {
        var comparison = Compare(
            Said("tacrolimus", "myositis-ild", outcome: Outcome.Mixed),
            Said("rituximab", "dermatomyositis", Role.Prior, Outcome.Harmful) with { Hedged = true, Improved = 1, Assessed = 5 });

        Assert.Equal((2, 0, 3), Counts(comparison, Measure.Outcome));
        Assert.Equal((2, 0, 3), Counts(comparison, Measure.Hedged));
        Assert.Equal((2, 0, 3), Counts(comparison, Measure.PopulationAntibodies));
        Assert.Equal((0, 0, 1), Counts(comparison, Measure.Counts));
        Assert.Equal(2, comparison.Tally.Outcomes[(Outcome.Mixed, Outcome.Mixed)]);
        Assert.Equal(1, comparison.Tally.Outcomes[(Outcome.NoBenefit, Outcome.Harmful)]);
    }

    [Fact]
    public void FactsOfTheStudyThatNeitherStatesAreNotCounted()
    {
        var study = SomeExtraction.Study(doi: "10.1000/abc") with { Design = StudyDesign.CaseSeries, Registry = "NCT01" };
        var comparison = DocumentComparison.Of(Gold(), Found(study));

        Assert.Equal((1, 0, 1), Counts(comparison, Measure.StudyDesign));
        Assert.Equal((0, 0, 0), Counts(comparison, Measure.StudyPlanned));
        Assert.Equal((0, 0, 1), Counts(comparison, Measure.StudyParticipants));
        Assert.Equal((0, 0, 0), Counts(comparison, Measure.StudyYear));
        Assert.Equal((1, 0, 1), Counts(comparison, Measure.StudyDoi));
        Assert.Equal((0, 0, 1), Counts(comparison, Measure.StudyRegistry));
    }

    [Theory]
    [InlineData(1, 0, 3, 0.333)]
    [InlineData(1, 0, 16, 0.062)]
    [InlineData(3, 0, 16, 0.188)]
    [InlineData(1827, 0, 2000, 0.913)]
    public void RatiosAreRoundedExactly(int right, int wrong, int of, double expected) =>
        Assert.Equal(expected, new Figure(Measure.Outcome, right, wrong, of).Accuracy);

    [Theory]
    [InlineData("[]", "expected a JSON object")]
    [InlineData("""{"study": {}, "evidence": 7}""", "evidence: expected a list; found 7")]
    [InlineData("""{"study": {"design": "novel"}, "evidence": []}""", "study.design: expected one or a list of other, case-report")]
    [InlineData("""{"study": {}, "evidence": [{"drug": "x", "role": "given", "outcome": "mixed"}]}""", "evidence[0].role: expected one of investigated")]
    [InlineData("""{"study": {}, "evidence": [{"drug": "x", "role": "prior", "outcome": ["good"]}]}""", "evidence[0].outcome: expected one or a list of unreported")]
    [InlineData("""{"study": {"year": {}}, "evidence": []}""", "study.year: expected a text, a whole number, true, false or null, or a list of these")]
    public void ABadAnnotationSaysWhatWasExpected(string json, string message)
    {
        var problem = Assert.Throws<ContractException>(() => new GoldReader(new ConceptFolding(SomeExtraction.Vocabulary)).Read("one", json));

        Assert.StartsWith(message, problem.Message, StringComparison.Ordinal);
    }

    private static Evidence Said(string drug, string disease, Role role = Role.Investigated, Outcome outcome = Outcome.Beneficial) =>
        SomeExtraction.Evidence(drug, disease, role, outcome);

    private static GoldDocument Gold() => new GoldReader(new ConceptFolding(SomeExtraction.Vocabulary)).Read("one", Annotation);

    private static DocumentContent Found(Study study, params Evidence[] evidence) =>
        new ExtractedContent(new ConceptFolding(SomeExtraction.Vocabulary)).Of(SomeExtraction.Of(1, study, evidence));

    private static DocumentComparison Compare(params Evidence[] evidence) => DocumentComparison.Of(Gold(), Found(SomeExtraction.Study(), evidence));

    private static (int Right, int Wrong, int Of) Counts(DocumentComparison comparison, Measure measure)
    {
        var figure = comparison.Tally.Figures.ElementAt((int)measure);
        return (figure.Right, figure.Wrong, figure.Of);
    }
}
