using EvidenceGraph.Claims;
using EvidenceGraph.Tests.Support;
using EvidenceGraph.Vocabularies;
using Xunit;

namespace EvidenceGraph.Tests.Claims;

public sealed class EvidenceExtractorTests
{
    private static readonly Vocabulary Vocabulary = VocabularyReader.BuiltIn();

    public static TheoryData<string, string> RoleCases => CaseTable.Read("roles");

    public static TheoryData<string, string> PopulationCases => CaseTable.Read("populations");

    public static TheoryData<string, string> EvidenceCases => CaseTable.Read("evidence");

    public static TheoryData<string, string> CountCases => CaseTable.Read("counts-of-drugs");

    [Theory]
    [MemberData(nameof(CountCases))]
    public void CountGoesToItsDrug(string text, string expected)
    {
        var counted = WholeReading.Of(text).Evidence.Where(item => item.Assessed is not null).Select(item => $"{item.Drug} {item.Improved}/{item.Assessed}");

        Assert.Equal(expected, string.Join("; ", counted.Order(StringComparer.Ordinal).DefaultIfEmpty("none")));
    }

    [Theory]
    [MemberData(nameof(RoleCases))]
    public void RoleIsRead(string text, string expected) =>
        Assert.Equal(expected, Joined(text, item => $"{item.Drug} {Words.Of(item.Role)}"));

    [Theory]
    [MemberData(nameof(PopulationCases))]
    public void PopulationIsRead(string text, string expected)
    {
        var first = WholeReading.Of(text).Evidence[0];

        Assert.Equal(expected, $"{string.Join(' ', first.Diseases)} | {string.Join(' ', first.Antibodies)}".Trim());
    }

    [Theory]
    [MemberData(nameof(EvidenceCases))]
    public void OutcomeGoesToItsDrug(string text, string expected) =>
        Assert.Equal(expected, Joined(text, item => $"{item.Drug} {Words.Of(item.Role)} {Words.Of(item.Outcome)}"));

    [Theory]
    [MemberData(nameof(RoleCases))]
    [MemberData(nameof(PopulationCases))]
    [MemberData(nameof(EvidenceCases))]
    public void EvidenceIsItsDocuments(string text, string expected)
    {
        Assert.NotEmpty(expected);
        foreach (var item in WholeReading.Of(text).Evidence)
            AssertSound(text, item);
    }

    public static TheoryData<string, string> MechanismCases => CaseTable.Read("mechanism-statements");

    [Theory]
    [MemberData(nameof(MechanismCases))]
    public void MechanismIsStated(string text, string expected)
    {
        var stated = WholeReading.Of(text).MechanismStatements;

        Assert.All(stated, item => Assert.Equal(text[item.Span.Start..item.Span.End], item.Quote));
        Assert.Equal(expected, stated.Count == 0 ? "none" : string.Join("; ", stated.Select(item => $"{item.Drug} {item.Mechanism}").Distinct()));
    }

    [Fact]
    public void TextWithoutDrugsHasNoEvidence() =>
        Assert.Empty(WholeReading.Of("A woman was diagnosed with dermatomyositis and recovered by herself.").Evidence);

    internal static void AssertSound(string text, Evidence item)
    {
        Assert.Equal(text[item.Span.Start..item.Span.End], item.Quote);
        Assert.NotNull(Vocabulary.Find(ConceptKind.Drug, item.Drug));
        Assert.NotEmpty(item.Diseases);
        Assert.All(item.Diseases, id => Assert.NotNull(Vocabulary.Find(ConceptKind.Disease, id)));
        Assert.All(item.Antibodies, id => Assert.NotNull(Vocabulary.Find(ConceptKind.Antibody, id)));
        Assert.All(item.Mechanisms, id => Assert.NotNull(Vocabulary.Find(ConceptKind.Mechanism, id)));
        Assert.Equal(item.Diseases.Order(StringComparer.Ordinal), item.Diseases);
        Assert.False(string.IsNullOrEmpty(item.Rule));
        Assert.Contains(item.Quote, item.Context!, StringComparison.Ordinal);
    }

    private static string Joined(string text, Func<Evidence, string> print)
    {
        var items = WholeReading.Of(text).Evidence.Select(print).Order(StringComparer.Ordinal).ToList();
        return items.Count == 0 ? "none" : string.Join("; ", items);
    }
}
