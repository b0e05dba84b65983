using EvidenceGraph.Claims.Weighing;
using Xunit;

namespace EvidenceGraph.Tests.Claims.Populations;

public sealed class FeatureListTests
{
    [Fact]
    public void FeatureIsThereOnceAndUnknownOnesAreNot()
    {
        var list = new FeatureList();
        foreach (var number in new[] { 7, -1, 3, 7 })
            list.Add(number);

        Assert.Equal([7, 3], Numbers(list));
    }

    [Fact]
    public void ClearedListTakesTheSameAgain()
    {
        var list = new FeatureList();
        list.Add(7);
        list.Clear();

        Assert.Equal(0, list.Count);
        list.Add(7);
        Assert.Equal([7], Numbers(list));
    }

    [Fact]
    public void GridNumbersEachCombinationOfItsOwnSpace()
    {
        var space = FeatureSpace.Of(["place title case", "place body series"]);
        var grid = new FeatureGrid(space, "place", ["title", "body"], ["case", "series"]);

        Assert.Equal((0, -1, -1, 1), (grid[0, 0], grid[0, 1], grid[1, 0], grid[1, 1]));
    }

    private static int[] Numbers(FeatureList list) => [.. Enumerable.Range(0, list.Count).Select(i => list[i])];
}
