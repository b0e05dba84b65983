using EvidenceGraph.Tests.Support;
using EvidenceGraph.Text;
using Xunit;

namespace EvidenceGraph.Tests.Documents;

/// <summary>Where sentences end.</summary>
public sealed class SentenceSplitterTests
{
    public static TheoryData<string, string> Cases => CaseTable.Read("sentences");

    [Theory]
    [MemberData(nameof(Cases))]
    public void SentencesEndWhereAReaderEndsThem(string input, string expected)
    {
        var text = input.Replace('⏎', '\n');
        var sentences = SentenceSplitter.Split(text, new TextSpan(0, text.Length));

        Assert.Equal(expected, string.Join(" ¦ ", sentences.Select(span => span.Slice(text).ToString())).Replace('\n', '⏎'));
    }

    [Fact]
    public void NoSentenceIsLongerThanTheLimit()
    {
        var text = string.Concat(Enumerable.Repeat("word ", 100_000));
        var sentences = SentenceSplitter.Split(text, new TextSpan(0, text.Length));

        Assert.All(sentences, span => Assert.InRange(span.Length, 1, SentenceSplitter.LongestSentence));
        Assert.Equal(100_000 * 4, sentences.Sum(span => span.Slice(text).ToString().Count(c => c != ' ')));
    }
}
