using System.Diagnostics;

namespace EvidenceGraph.CypherBenchmarks;

/// <summary>Times in milliseconds.</summary>
internal static class Clock
{
    public static double Time(Action run)
    {
        var start = Stopwatch.GetTimestamp();
        run();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    public static double Median(IReadOnlyCollection<double> times)
    {
        double[] sorted = [.. times.Order()];
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[sorted.Length / 2 - 1] + sorted[sorted.Length / 2]) / 2;
    }

    /// <summary>The shortest of some tries: what a part costs where nothing else disturbs it.</summary>
    public static double Best(int tries, Action run) => Enumerable.Range(0, tries).Select(_ => Time(run)).Min();
}
