using System.Globalization;
using EvidenceGraph.Text;
using Xunit;

namespace EvidenceGraph.Tests.Text;

public class WordTableTests
{
    private const int Absent = -1;

    [Theory]
    [InlineData("wört")]
    [InlineData("w")]
    [InlineData("inflammation")]
    [InlineData("immunosuppressants-without-end-")]
    [InlineData("ревматоидный")]
    public void EveryWordIsFoundInAnyCaseAndNoOtherIs(string beginning)
    {
        var numbers = Enumerable.Range(0, 2000).ToDictionary(i => beginning + i.ToString(CultureInfo.InvariantCulture) + "z", i => i);
        var table = new WordTable(numbers, Absent);
        foreach (var (word, number) in numbers)
        {
            Assert.Equal(number, table.NumberOf(word.ToUpperInvariant()));
            Assert.Equal(number, table.NumberOf($"of {word}, ä and more", 3, word.Length));
            Assert.Equal(number, table.NumberOf($"({word.ToUpperInvariant()}) and much more", 1, word.Length));
            Assert.Equal(Absent, table.NumberOf(word + "x"));
            Assert.Equal(Absent, table.NumberOf(word.AsSpan(0, word.Length - 1)));
        }

        Assert.Equal(Absent, table.NumberOf(""));
    }

    // Where first and last letters, or the low bits of letters of two alphabets, are the same.
    [Theory]
    [InlineData("ab", "ab\0")]
    [InlineData("[", "{")]
    [InlineData("a", "š")]
    [InlineData("inflammation-of-the-lungs", "inflammation-and-the-lungs")]
    [InlineData("inflammation-of-thy-lungs", "inflammation-of-the-lungs")]
    [InlineData("наш", "на\u0348")]
    public void WordsThatLookAlikeAreOthers(string word, string other)
    {
        var table = new WordTable(new Dictionary<string, int> { [word] = 7 });
        Assert.Equal(7, table.NumberOf(word));
        Assert.Equal(0, table.NumberOf(other));
        Assert.Equal(0, table.NumberOf(other + " and more words", 0, other.Length));
    }

    [Fact]
    public void AnEmptyTableHasNothing() => Assert.Equal(0, new WordTable(new Dictionary<string, int>()).NumberOf("no"));
}
