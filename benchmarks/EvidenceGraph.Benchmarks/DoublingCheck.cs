using EvidenceGraph.Claims;
using EvidenceGraph.Documents;
using EvidenceGraph.Json;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Benchmarks;

/// <summary>No input for which time grows faster than its size: each is run at its size and at twice its size, in processor time.</summary>
internal static class DoublingCheck
{
    // Twice the size is twice the time; the rest is noise of the machine and of its caches. A quadratic part would show as 4.
    private const double Most = 3.0;
    private const int Tries = 3;

    /// <summary>Prints a line for each input; whether none of them grows too fast.</summary>
    public static bool Run(EvidencePipeline pipeline, Vocabulary vocabulary)
    {
        var allLinear = true;
        Print.Line($"{"input, of one document",-40} {"characters",10} {"ms",8} {"ms at 2x",9} {"ratio",6}");
        foreach (var (name, make) in HardInputs.All(vocabulary))
        {
            Time(pipeline, make(1));
            var (once, twice) = (Time(pipeline, make(1)), Time(pipeline, make(2)));
            for (var i = 1; i < Tries && twice / once > Most; i++)
                (once, twice) = (Time(pipeline, make(1)), Time(pipeline, make(2)));
            allLinear &= twice / once <= Most;
            Print.Line($"{name,-40} {make(1).Length,10} {once,8:F1} {twice,9:F1} {twice / once,6:F2}{(twice / once > Most ? " grows too fast" : "")}");
        }

        return allLinear;
    }

    private static double Time(EvidencePipeline pipeline, string text)
    {
        var source = new DocumentSource("hard", "text", text, null, new string('0', 64));
        GC.Collect();
        var start = Environment.CpuUsage.TotalTime;
        new ExtractionWriter(new JsonLineBuffer()).Write(pipeline.Extract(source));
        return (Environment.CpuUsage.TotalTime - start).TotalMilliseconds;
    }
}
