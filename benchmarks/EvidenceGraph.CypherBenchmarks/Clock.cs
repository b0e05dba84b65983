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

    /// <summary>The least processor time of some tries, of all threads: what else runs on the machine does not count.</summary>
    public static double Processor(int tries, Action run) => Enumerable.Range(0, tries).Select(_ =>
    {
        var before = Environment.CpuUsage.TotalTime;
        run();
        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
    }).Min();

    /// <summary>The shortest of some tries: what a part costs where nothing else disturbs it.</summary>
    public static double Best(int tries, Action run) => Enumerable.Range(0, tries).Select(_ => Time(run)).Min();
}
