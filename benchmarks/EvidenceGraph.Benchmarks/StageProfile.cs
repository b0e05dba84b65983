using EvidenceGraph.Claims;
using EvidenceGraph.Claims.Mechanisms;
using EvidenceGraph.Documents;
using EvidenceGraph.Json;
using EvidenceGraph.Mentions;
using EvidenceGraph.Studies;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Benchmarks;

/// <summary>
/// Where processor time and memory go, stage by stage, on one thread. Short forms and assertions are parts of finding mentions and are run
/// once more on their own, so that their share can be told from that of the names.
/// </summary>
internal sealed class StageProfile(Vocabulary vocabulary)
{
    private const int Longest = 10_000;
    private readonly MentionFinder _finder = new(vocabulary);
    private readonly EvidenceExtractor _extractor = new(vocabulary);
    private readonly EvidencePipeline _pipeline = new(vocabulary);
    private readonly JsonLineBuffer _lines = new();
    private readonly Dictionary<string, (long Ticks, long Bytes)> _stages = [];

    /// <summary>Prints the profile over the first documents of <paramref name="corpus"/>.</summary>
    public static void Run(Corpus corpus, Vocabulary vocabulary)
    {
        new StageProfile(vocabulary).Over(corpus);
        var profile = new StageProfile(vocabulary);
        profile.Show(profile.Over(corpus));
    }

    private int Over(Corpus corpus)
    {
        var documents = 0;
        using var sources = InputReader.Read([corpus.File], Console.Error.WriteLine).GetEnumerator();
        while (documents < Longest && Time("read", sources.MoveNext))
        {
            Stages(sources.Current);
            documents++;
        }

        return documents;
    }

    private void Stages(DocumentSource source)
    {
        var document = Time("parse", () => DocumentParser.Parse(source));
        Time("short forms", () => AbbreviationFinder.Find(document));
        var mentions = Time("mentions", () => _finder.Find(document));
        var judged = new List<Mention>(mentions.Mentions);
        Time("assertions", () => MentionAssertions.Apply(document, judged));
        var study = Time("study", () => StudyExtractor.Extract(document, mentions));
        var statements = Time("mechanisms", () => MechanismStatementExtractor.Extract(document, mentions, vocabulary));
        Time("claims", () => _extractor.Extract(document, mentions, study, statements));
        var extraction = _pipeline.Extract(source);
        _lines.Clear();
        Time("writing", () => new ExtractionWriter(_lines).Write(extraction));
    }

    private void Time(string stage, Action action) => Time(stage, () =>
    {
        action();
        return true;
    });

    private T Time<T>(string stage, Func<T> action)
    {
        var (ticks, bytes) = _stages.GetValueOrDefault(stage);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var start = Environment.CpuUsage.TotalTime.Ticks;
        var result = action();
        _stages[stage] = (ticks + Environment.CpuUsage.TotalTime.Ticks - start, bytes + GC.GetAllocatedBytesForCurrentThread() - before);
        return result;
    }

    private void Show(int documents)
    {
        var parts = _stages["short forms"].Ticks + _stages["assertions"].Ticks;
        var bytes = _stages["short forms"].Bytes + _stages["assertions"].Bytes;
        _stages["names"] = (_stages["mentions"].Ticks - parts, _stages["mentions"].Bytes - bytes);
        _stages.Remove("mentions");
        var total = _stages.Values.Sum(stage => stage.Ticks);
        Print.Line($"{"stage",-12} {"µs/doc",8} {"share",7} {"kB/doc",8}");
        foreach (var (stage, (ticks, allocated)) in _stages)
            Print.Line($"{stage,-12} {ticks * 1e6 / TimeSpan.TicksPerSecond / documents,8:F1} {ticks / (double)total,7:P1} {allocated / 1e3 / documents,8:F1}");
        Print.Line($"{"all",-12} {total * 1e6 / TimeSpan.TicksPerSecond / documents,8:F1}");
    }
}
