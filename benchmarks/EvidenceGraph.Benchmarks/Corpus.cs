using EvidenceGraph.Documents;
using EvidenceGraph.Json;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Benchmarks;

/// <summary>A file of JSON Lines in the system's temporary folder, deleted in the end.</summary>
internal sealed class Corpus : IDisposable
{
    private const int Seed = 20261123;
    private static readonly string[] Benchmarks = ["abbreviations", "sample-size", "dictionary", "treats-documents"];

    private Corpus(string file, int originals, int documents)
    {
        (File, Originals, Documents) = (file, originals, documents);
        Bytes = new FileInfo(file).Length;
    }

    /// <summary>The path; each line is <c>{"id","text"}</c>.</summary>
    public string File { get; }

    /// <summary>How many different documents it is made of.</summary>
    public int Originals { get; }

    public int Documents { get; }

    /// <summary>The size of the file.</summary>
    public long Bytes { get; }

    /// <summary>Writes the corpus: every original in turn, each copy with its own numbers, a drug and a disease exchanged.</summary>
    public static Corpus Make(string shared, EvidencePipeline pipeline, Vocabulary vocabulary, int documents)
    {
        string[] inputs = [.. Benchmarks.Select(name => Path.Combine(shared, "bench", "dev", name, "documents.jsonl")), Path.Combine(shared, "gold", "documents")];
        var copies = new CopyMaker(vocabulary, new Random(Seed));
        var originals = InputReader.Read(inputs, Console.Error.WriteLine).Select(source => new Original(source.Text, pipeline.Extract(source).Mentions)).ToList();
        var file = Path.Combine(Path.GetTempPath(), $"evidence-graph-{Environment.ProcessId}.jsonl");
        using var output = System.IO.File.Create(file);
        var json = new JsonLineBuffer();
        for (var i = 0; i < documents; i++)
        {
            json.StartObject();
            json.Name("id"u8);
            json.String(i.ToString(System.Globalization.CultureInfo.InvariantCulture));
            json.Name("text"u8);
            json.String(copies.Copy(originals[i % originals.Count]));
            json.EndObject();
            json.EndLine();
            output.Write(json.Written);
            json.Clear();
        }

        output.Flush();
        return new Corpus(file, originals.Count, documents);
    }

    public void Dispose() => System.IO.File.Delete(File);
}
