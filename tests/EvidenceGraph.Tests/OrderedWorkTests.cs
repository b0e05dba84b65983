using Xunit;

namespace EvidenceGraph.Tests;

public sealed class OrderedWorkTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void ResultsComeInTheOrderOfTheInputs(int threads)
    {
        var results = new List<int>();
        OrderedWork<int, int[]>.Run(
            Enumerable.Range(0, 10_000),
            _ => 1000,
            threads,
            batch =>
            {
                Thread.SpinWait(batch[0] % 7 * 300);
                return [.. batch.Select(item => -item)];
            },
            results.AddRange);

        Assert.Equal(Enumerable.Range(0, 10_000).Select(item => -item), results);
    }

    [Fact]
    public void FewBatchesAreUnderWayWhileOneIsSlow()
    {
        using var othersHaveStopped = new ManualResetEventSlim();
        var (taken, mostTaken) = (0, 0);
        IEnumerable<int> Inputs()
        {
            for (; taken < 10_000; taken++)
                yield return taken;
        }

        OrderedWork<int, int>.Run(
            Inputs(),
            _ => 100_000,
            2,
            batch =>
            {
                if (batch[0] == 0)
                    othersHaveStopped.Wait(TimeSpan.FromMilliseconds(300));
                return batch[0];
            },
            number => mostTaken = number == 0 ? taken : mostTaken);

        Assert.InRange(mostTaken, 1, 20);
    }

    [Theory]
    [InlineData("input")]
    [InlineData("work")]
    [InlineData("sink")]
    public void AFailureEndsTheRunAndIsThrown(string where)
    {
        IEnumerable<int> Inputs()
        {
            for (var i = 0; ; i++)
                yield return i == 50 && where == "input" ? throw new InvalidOperationException(where) : i;
        }

        var failure = Assert.Throws<InvalidOperationException>(() => OrderedWork<int, int>.Run(
            Inputs(),
            _ => 100_000,
            3,
            batch => batch[0] == 50 && where == "work" ? throw new InvalidOperationException(where) : batch[0],
            number => _ = number == 50 && where == "sink" ? throw new InvalidOperationException(where) : number));

        Assert.Equal(where, failure.Message);
    }
}
