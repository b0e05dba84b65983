using System.Diagnostics;
using EvidenceGraph.Documents;

namespace EvidenceGraph.Benchmarks;

/// <summary>The whole of <c>extract</c> over a file, its lines thrown away.</summary>
/// <param name="Seconds">Wall time.</param>
/// <param name="Documents">Documents a second.</param>
/// <param name="PerCpuSecond">Documents a second of processor time: what other programs on the machine do to it is left out.</param>
/// <param name="PeakEarly">Most memory of the process, in bytes, during the first fifth of the output.</param>
/// <param name="Peak">Most memory during all of it.</param>
/// <param name="Allocated">Bytes allocated a document.</param>
internal sealed record Throughput(double Seconds, double Documents, double PerCpuSecond, long PeakEarly, long Peak, double Allocated)
{
    /// <summary>Runs <paramref name="corpus"/> with <paramref name="threads"/> threads.</summary>
    public static Throughput Measure(Corpus corpus, EvidencePipeline pipeline, int threads)
    {
        GC.Collect();
        var report = new RunReport(Console.Error.WriteLine);
        using var sink = new MeasuringStream(() => report.Documents < corpus.Documents / 5);
        var allocated = GC.GetTotalAllocatedBytes();
        var cpu = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        new ExtractionRun(pipeline, threads, report).Write(InputReader.Read([corpus.File], report.Problem), sink, withText: false);
        var seconds = watch.Elapsed.TotalSeconds;
        var cpuSeconds = (Environment.CpuUsage.TotalTime - cpu).TotalSeconds;
        return new Throughput(
            seconds,
            report.Documents / seconds,
            report.Documents / cpuSeconds,
            sink.PeakEarly,
            sink.Peak,
            (GC.GetTotalAllocatedBytes() - allocated) / (double)report.Documents);
    }
}
