using System.Globalization;
using EvidenceGraph.Text;
using Xunit;

namespace EvidenceGraph.Tests.Text;

public class WordTableTests
{
    [Fact]
    public void EveryWordIsFoundInAnyCaseAndNoOtherIs()
    {
        var numbers = Enumerable.Range(0, 2000).ToDictionary(i => "wört" + i.ToString(CultureInfo.InvariantCulture), i => i);
        var table = new WordTable(numbers);
        foreach (var (word, number) in numbers)
        {
            Assert.True(table.TryFind(word.ToUpperInvariant(), out var found));
            Assert.Equal(number, found);
            Assert.False(table.TryFind(word + "x", out _));
        }

        Assert.False(table.TryFind("", out _));
    }

    [Fact]
    public void AnEmptyTableHasNothing() => Assert.False(new WordTable(new Dictionary<string, int>()).TryFind("no", out _));
}
