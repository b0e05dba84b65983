using EvidenceGraph;
using EvidenceGraph.Benchmarks;
using EvidenceGraph.Vocabularies;

// How fast `extract` is, and that no input makes it slow. See README.md.
if (BenchmarkOptions.Read(args, out var problem) is not { } options)
{
    Console.Error.WriteLine(problem);
    return 2;
}

var vocabulary = VocabularyReader.BuiltIn();
var pipeline = new EvidencePipeline(vocabulary);
if (options.Has("throughput") || options.Has("profile"))
{
    if (!Directory.Exists(options.Shared))
    {
        Console.Error.WriteLine($"{options.Shared}: no such folder; the corpus is made of the documents in its bench/dev and gold.");
        return 2;
    }

    using var corpus = Corpus.Make(options.Shared, pipeline, vocabulary, options.Documents);
    Print.Line($"corpus: {corpus.Documents} documents made of {corpus.Originals}, {corpus.Bytes / 1e6:F1} MB, {corpus.Bytes / (double)corpus.Documents:F0} bytes each");
    if (options.Has("profile"))
        StageProfile.Run(corpus, vocabulary);
    if (options.Has("throughput"))
        Comparison.Run(corpus, pipeline, vocabulary, options.WithWink);
}

return options.Has("doubling") && !DoublingCheck.Run(pipeline, vocabulary) ? 1 : 0;
