using EvidenceGraph.Mentions;
using EvidenceGraph.Vocabularies;
using Xunit;

namespace EvidenceGraph.Tests.Mentions;

/// <summary>Words typed by hand: what they name, and what comes near them.</summary>
public sealed class NameSearchTests
{
    private static readonly NameSearch Search = new(VocabularyReader.BuiltIn());

    [Theory]
    [InlineData("mda5", "Target:IFIH1")]
    [InlineData("anti mda5", "Antibody:anti-mda5")]
    [InlineData("ssc", "Disease:systemic-sclerosis")]
    [InlineData("dm", "Disease:dermatomyositis,Disease:diabetes-mellitus")]
    [InlineData("JAK inhibitor", "Drug:jak-inhibitors,Mechanism:jak-inhibition")]
    [InlineData("tacrolimus in children", "")]
    public void WordsAreNamesAsAWhole(string words, string expected) =>
        Assert.Equal(expected, string.Join(',', Search.Named(words).Select(concept => $"{concept.Kind}:{concept.Id}")));

    [Theory]
    [InlineData("tacrolims", "tacrolimus")]
    [InlineData("tocilizmab", "tocilizumab")]
    [InlineData("dermatomiositus", "dermatomyositis")]
    [InlineData("rituxi", "rituximab")]
    public void TheNearestNameComesFirst(string words, string expected) => Assert.Equal(expected, Search.Closest(words, 3)[0].Concept.Id);

    [Fact]
    public void WordsLikeNoNameHaveNoNeighbours() => Assert.Empty(Search.Closest("qwxzvvk", 3));
}
