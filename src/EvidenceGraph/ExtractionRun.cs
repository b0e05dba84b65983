using System.Collections.Concurrent;
using EvidenceGraph.Claims;
using EvidenceGraph.Documents;
using EvidenceGraph.Json;

namespace EvidenceGraph;

/// <summary>
/// Many documents through one pipeline: results in the order of the inputs whatever the number of threads, and a document that
/// cannot be read is reported without stopping the others.
/// </summary>
internal sealed class ExtractionRun(EvidencePipeline pipeline, int threads, RunReport report)
{
    /// <summary>Writes each document's line to <paramref name="output"/>.</summary>
    public void Write(IEnumerable<DocumentSource> sources, Stream output, bool withText)
    {
        var buffers = new ConcurrentBag<JsonLineBuffer>();
        OrderedWork<DocumentSource, (JsonLineBuffer Lines, Batch Batch)>.Run(
            sources,
            source => source.Text.Length,
            threads,
            batch =>
            {
                var lines = buffers.TryTake(out var used) ? used : new JsonLineBuffer();
                var writer = new ExtractionWriter(lines);
                return (lines, Extract(batch, withText, writer.Write));
            },
            result =>
            {
                output.Write(result.Lines.Written);
                result.Lines.Clear();
                buffers.Add(result.Lines);
                Report(result.Batch);
            });
    }

    /// <summary>Hands each document's extraction to <paramref name="take"/>, one at a time.</summary>
    public void Read(IEnumerable<DocumentSource> sources, Action<Extraction> take) =>
        OrderedWork<DocumentSource, (List<Extraction> Extractions, Batch Batch)>.Run(
            sources,
            source => source.Text.Length,
            threads,
            batch =>
            {
                var extractions = new List<Extraction>(batch.Count);
                return (extractions, Extract(batch, withText: false, extractions.Add));
            },
            result =>
            {
                result.Extractions.ForEach(take);
                Report(result.Batch);
            });

    private Batch Extract(IReadOnlyList<DocumentSource> sources, bool withText, Action<Extraction> take)
    {
        var drafts = sources.Select(source => new ExtractionDraft(source, withText)).ToArray();
        pipeline.Extract(drafts);
        var failures = new List<string>();
        foreach (var draft in drafts)
        {
            if (draft.Failure is { } failure)
                failures.Add($"{draft.Source.Path}: could not be read: {failure.GetType().Name}: {failure.Message}");
            else
                take(draft.Extraction!);
        }

        return new Batch(sources.Count - failures.Count, failures);
    }

    private void Report(Batch batch)
    {
        report.Read(batch.Documents);
        foreach (var failure in batch.Failures)
            report.Problem(failure);
    }

    private sealed record Batch(int Documents, IReadOnlyList<string> Failures);
}
