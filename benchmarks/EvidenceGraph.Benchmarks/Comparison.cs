using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Benchmarks;

/// <summary>One thread, two threads, and wink-nlp over one corpus in one run.</summary>
internal static class Comparison
{
    public static void Run(Corpus corpus, EvidencePipeline pipeline, Vocabulary vocabulary, bool withWink)
    {
        Throughput.Measure(corpus, pipeline, threads: 2);
        var one = Throughput.Measure(corpus, pipeline, threads: 1);
        Show("evidence-graph, 1 thread", corpus, one);
        var two = Throughput.Measure(corpus, pipeline, threads: 2);
        Show("evidence-graph, 2 threads", corpus, two);
        Print.Line($"two threads to one: {two.Documents / one.Documents:F2}");
        if (withWink && WinkRun.Measure(corpus, vocabulary) is { } wink)
        {
            Print.Line($"{"wink-nlp 2.4.0, 1 thread",-26} {wink.Documents,8:F0} documents/s {corpus.Bytes / 1e6 * wink.Documents / corpus.Documents,7:F1} MB/s, {wink.PerCpuSecond:F0} documents a second of processor time");
            Print.Line($"evidence-graph to wink-nlp, one thread each: {one.Documents / wink.Documents:F2}, by processor time {one.PerCpuSecond / wink.PerCpuSecond:F2}");
        }
    }

    private static void Show(string name, Corpus corpus, Throughput run) => Print.Line(
        $"{name,-26} {run.Documents,8:F0} documents/s {corpus.Bytes / 1e6 / run.Seconds,7:F1} MB/s, {run.PerCpuSecond:F0} documents a second of processor time, memory {run.PeakEarly / 1e6:F0} MB in the first fifth, {run.Peak / 1e6:F0} MB in all, {run.Allocated / 1e3:F1} kB allocated a document");
}
