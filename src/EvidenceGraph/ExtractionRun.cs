using System.Collections.Concurrent;
using EvidenceGraph.Claims;
using EvidenceGraph.Documents;

namespace EvidenceGraph;

/// <summary>
/// Many documents through one pipeline: results in the order of the inputs whatever the number of threads, and a document that
/// cannot be read is reported without stopping the others.
/// </summary>
internal sealed class ExtractionRun(EvidencePipeline pipeline, int threads, RunReport report)
{
    // A batch is large enough that handing it over costs nothing beside reading it, and small enough for two threads to share few.
    private const int DocumentsABatch = 32;
    private const int CharactersABatch = 64 * 1024;

    /// <summary>Writes each document's line to <paramref name="output"/>.</summary>
    public void Write(IEnumerable<DocumentSource> sources, Stream output, bool withText)
    {
        var buffers = new ConcurrentBag<JsonLineBuffer>();
        OrderedWork<DocumentSource, (JsonLineBuffer Lines, Batch Batch)>.Run(
            Batches(sources),
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
            Batches(sources),
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

    private static IEnumerable<IReadOnlyList<DocumentSource>> Batches(IEnumerable<DocumentSource> sources)
    {
        var batch = new List<DocumentSource>();
        var characters = 0;
        foreach (var source in sources)
        {
            batch.Add(source);
            characters += source.Text.Length;
            if (batch.Count < DocumentsABatch && characters < CharactersABatch)
                continue;
            yield return batch;
            (batch, characters) = ([], 0);
        }

        if (batch.Count > 0)
            yield return batch;
    }

    private Batch Extract(IReadOnlyList<DocumentSource> sources, bool withText, Action<Extraction> take)
    {
        var failures = new List<string>();
        foreach (var source in sources)
        {
            Extraction extraction;
            try
            {
                extraction = pipeline.Extract(source, withText);
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                failures.Add($"{source.Path}: could not be read: {failure.GetType().Name}: {failure.Message}");
                continue;
            }

            take(extraction);
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
