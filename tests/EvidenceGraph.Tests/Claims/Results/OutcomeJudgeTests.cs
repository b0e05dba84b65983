using EvidenceGraph.Claims;
using EvidenceGraph.Claims.Cues;
using EvidenceGraph.Claims.Populations;
using EvidenceGraph.Claims.Reading;
using EvidenceGraph.Claims.Results;
using EvidenceGraph.Claims.Roles;
using EvidenceGraph.Documents;
using EvidenceGraph.Mentions;
using EvidenceGraph.Studies;
using EvidenceGraph.Tests.Support;
using EvidenceGraph.Vocabularies;
using Xunit;

namespace EvidenceGraph.Tests.Claims.Results;

public sealed class OutcomeJudgeTests
{
    private static readonly MentionFinder Finder = new(VocabularyReader.BuiltIn());

    public static TheoryData<string, string> ResultCases => CaseTable.Read("results");

    [Theory]
    [MemberData(nameof(ResultCases))]
    public void ResultIsJudged(string claim, string expected)
    {
        var (asked, text) = (claim[..claim.IndexOf(':')], claim[(claim.IndexOf(':') + 1)..].Trim());
        var document = DocumentParser.Parse(new DocumentSource("some.txt", "text", text, null, new string('0', 64)));
        var mentions = Finder.Find(document);
        var reading = ClaimReading.Of(document, mentions, StudyExtractor.Extract(document, mentions), CueLexicon.BuiltIn);
        var finding = Judge(reading, asked.Split(' ')[1], Enum.Parse<Role>(asked.Split(' ')[0], ignoreCase: true));
        var told = finding.Sentence is { } sentence ? ": " + document.Quote(sentence.Span) : "";

        Assert.Equal(expected, Words.Of(finding.Outcome) + told);
        Assert.All(finding.Cues, cue => Assert.True(finding.Sentence!.Span.Contains(cue)));
    }

    [Fact]
    public void EachFeatureHasItsOwnName() =>
        Assert.Equal(ResultFeatures.Count, Enumerable.Range(0, ResultFeatures.Count).Select(ResultFeatures.NameOf).Distinct().Count());

    [Fact]
    public void FeatureCountsOnce()
    {
        var model = new OutcomeModel(new Dictionary<int, float[]> { [7] = [0, 1, 0, 0, 0], [9] = [0, 0, 2, 0, 0] });

        Assert.Equal([0, 1, 2, 0, 0], model.Scores([new(7, 3), new(8, 3), new(7, 4), new(9, -1)]));
    }

    [Fact]
    public void TableOfTheLibraryTellsTheOutcomesApart()
    {
        var bad = ResultFeatures.Use.Of((int)Role.Investigated, (int)Signal.Bad);

        Assert.True(OutcomeModel.BuiltIn[bad][(int)Outcome.NoBenefit] > OutcomeModel.BuiltIn[bad][(int)Outcome.Beneficial]);
    }

    private static OutcomeFinding Judge(ClaimReading reading, string drug, Role role)
    {
        var tellings = new Tellings(reading);
        var uses = DrugUses.Find(reading).Where(use => use.Drug == drug).ToList();
        var claim = new Claim(drug, role, new Population(["dermatomyositis"], []), "asked", null, uses);
        return new OutcomeJudge(OutcomeModel.BuiltIn, tellings, new OutcomeSelector(tellings)).Judge(claim, OutcomeJudge.IsAlone([claim], reading));
    }
}
