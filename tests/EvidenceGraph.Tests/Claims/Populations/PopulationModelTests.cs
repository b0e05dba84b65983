using EvidenceGraph.Claims.Cues;
using EvidenceGraph.Claims.Populations;
using EvidenceGraph.Claims.Reading;
using EvidenceGraph.Claims.Weighing;
using EvidenceGraph.Documents;
using EvidenceGraph.Mentions;
using EvidenceGraph.Studies;
using EvidenceGraph.Tests.Support;
using EvidenceGraph.Vocabularies;
using Xunit;

namespace EvidenceGraph.Tests.Claims.Populations;

public sealed class PopulationModelTests
{
    private static readonly Vocabulary Vocabulary = VocabularyReader.BuiltIn();
    private static readonly PopulationTerms Terms = new(Vocabulary);
    private static readonly MentionFinder Finder = new(Vocabulary);

    public static TheoryData<string, string> StudyCases => CaseTable.Read("study-populations");

    public static TheoryData<string, string> FeatureCases => CaseTable.Read("population-features");

    [Theory]
    [MemberData(nameof(StudyCases))]
    public void StudyIsAboutItsPatients(string text, string expected)
    {
        var population = PopulationModel.BuiltIn.Judge(Read(text), Terms);

        Assert.Equal(expected, $"{string.Join(' ', population.Diseases)} | {string.Join(' ', population.Antibodies)}".Trim());
    }

    [Theory]
    [MemberData(nameof(FeatureCases))]
    public void FeaturesAreSeen(string text, string expected)
    {
        var seen = FeaturesOf(text);

        foreach (var feature in expected.Split("; "))
        {
            if (feature.StartsWith("not ", StringComparison.Ordinal))
                Assert.DoesNotContain(feature[4..], seen);
            else
                Assert.Contains(feature, seen);
        }
    }

    [Fact]
    public void NoDiseaseMakesNoPopulation()
    {
        var population = PopulationModel.BuiltIn.Judge(Read("Rituximab was given to all."), Terms);

        Assert.Empty(population.Diseases);
        Assert.Empty(population.Antibodies);
    }

    [Fact]
    public void OneDiseaseIsChosenWhereNoneIsLikely()
    {
        var model = new PopulationModel(Table("is Any", -5), Table("level is Any", 0), Table("is Any", -5));

        var population = model.Judge(Read("A man with polymyositis, asthma and anti-Jo-1 received rituximab."), Terms);

        Assert.Single(population.Diseases);
        Assert.Empty(population.Antibodies);
    }

    [Theory]
    [InlineData(1, "polymyositis")]
    [InlineData(-1, "idiopathic-inflammatory-myopathy")]
    public void LevelDecidesBetweenADiseaseAndItsSubtype(int weight, string expected)
    {
        var model = new PopulationModel(Table("is Any", 5), Table("level is Any", weight), Table("is Any", 5));

        var population = model.Judge(Read("A man with an inflammatory myopathy had polymyositis. He received rituximab."), Terms);

        Assert.Equal([expected], population.Diseases);
    }

    [Theory]
    [InlineData("population-weights.tsv")]
    [InlineData("population-antibody-weights.tsv")]
    public void EveryWeightIsOfAFeatureOfMembership(string table)
    {
        var space = FeatureSpace.Open();
        _ = new MembershipFeatures(space, words: table == "population-weights.tsv");

        Assert.Empty(LinearModel.Load(table).Space.Names.Except(space.Names));
    }

    [Fact]
    public void EveryWeightIsOfAFeatureOfLevels()
    {
        var space = FeatureSpace.Open();
        _ = new LevelFeatures(space);

        Assert.Empty(LinearModel.Load("population-level-weights.tsv").Space.Names.Except(space.Names));
    }

    [Fact]
    public void SurestChoiceComesFirst()
    {
        LevelChoice[] choices = [LevelChoice.Of(0, 1, 0.5), LevelChoice.Of(2, 3, -2), LevelChoice.Of(4, 5, 1)];

        Array.Sort(choices);

        Assert.Equal([2, 5, 1], choices.Select(choice => choice.Stays));
        Assert.Equal([3, 4, 0], choices.Select(choice => choice.Leaves));
    }

    private static HashSet<string> FeaturesOf(string text)
    {
        var (id, words) = (text[..text.IndexOf(": ", StringComparison.Ordinal)], text[(text.IndexOf(": ", StringComparison.Ordinal) + 2)..]);
        var kind = Vocabulary.Find(ConceptKind.Antibody, id) is null ? ConceptKind.Disease : ConceptKind.Antibody;
        var reading = Read(words);
        var named = NamingFinder.Find(NamingFinder.Sentences(reading), Terms, kind);
        var space = FeatureSpace.Open();
        var features = new FeatureList();
        new MembershipFeatures(space, words: kind == ConceptKind.Disease).Add(features, reading, Terms, named, named.FindIndex(one => one.Id == id));
        return [.. Enumerable.Range(0, features.Count).Select(i => space.Names[features[i]])];
    }

    private static LinearModel Table(string feature, float weight) => new(FeatureSpace.Of([feature]), 1, [weight]);

    private static ClaimReading Read(string text)
    {
        var document = DocumentParser.Parse(new DocumentSource("a.md", "text", text, null, new string('0', 64)));
        var mentions = Finder.Find(document);
        return ClaimReading.Of(document, mentions, StudyExtractor.Extract(document, mentions), CueLexicon.BuiltIn);
    }
}
