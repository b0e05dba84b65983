using EvidenceGraph.Claims;
using EvidenceGraph.Documents;
using EvidenceGraph.Evaluation;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph;

/// <summary>
/// Extracts the documents of a folder and compares them with its annotations: <c>annotations/017.json</c> says what
/// <c>documents/017.txt</c> holds. A document that is not there counts as all missed, an annotation that cannot be read not at all;
/// both are reported.
/// </summary>
internal sealed class EvaluationRun(Vocabulary vocabulary, int threads, RunReport report)
{
    public const string Documents = "documents";
    public const string Annotations = "annotations";

    private readonly ConceptFolding _folding = new(vocabulary);

    /// <summary>The annotations that could be read, in ordinal order of their names, each compared.</summary>
    public EvaluationResult Run(string folder)
    {
        var golds = new SortedDictionary<string, GoldDocument>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(folder, Annotations), "*.json").Order(StringComparer.Ordinal))
        {
            if (Read(file) is { } gold)
                golds.Add(gold.Id, gold);
        }

        var found = Extract(Path.Combine(folder, Documents), golds);
        var comparisons = golds.Values.Select(gold => DocumentComparison.Of(gold, found.GetValueOrDefault(gold.Id, DocumentContent.Empty))).ToList();
        return new EvaluationResult(comparisons, found.Count, [.. golds.Values.SelectMany(gold => gold.Unknown).Distinct().Order(StringComparer.Ordinal)]);
    }

    private GoldDocument? Read(string file)
    {
        try
        {
            if (new FileInfo(file).Length > InputLimits.FileBytes)
                report.Problem($"{file}: larger than {InputLimits.FileBytes / (1024 * 1024)} MB; left out");
            else
                return new GoldReader(_folding).Read(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file));
        }
        catch (ContractException problem)
        {
            report.Problem($"{file}: {problem.Message}; the annotation is left out");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            report.Problem($"{file}: could not be read; the annotation is left out");
        }

        return null;
    }

    private Dictionary<string, DocumentContent> Extract(string folder, SortedDictionary<string, GoldDocument> golds)
    {
        var found = new Dictionary<string, DocumentContent>(StringComparer.Ordinal);
        var (seen, others) = (new HashSet<string>(StringComparer.Ordinal), 0);
        var sources = InputReader.Read([folder], report.Problem, report.Note).Where(source =>
        {
            var isGold = golds.ContainsKey(IdOf(source.Path, source.Format));
            others += isGold ? 0 : 1;
            return isGold && seen.Add(IdOf(source.Path, source.Format));
        });
        var content = new ExtractedContent(_folding);
        new ExtractionRun(new EvidencePipeline(vocabulary), threads, report)
            .Read(sources, extraction => found[IdOf(extraction.Document.Path, extraction.Document.Format)] = content.Of(extraction));
        foreach (var missing in golds.Keys.Where(id => !seen.Contains(id)))
            report.Problem($"{Path.Combine(folder, missing)}.txt: no such document, though {Annotations} has {missing}.json; all it says counts as missed");
        if (others > 0)
            report.Note($"{folder}: {others} without an annotation, left out");
        return found;
    }

    // A file by its name, a line of JSON Lines by its id.
    private static string IdOf(string path, string format) =>
        format == "jsonl" ? path[(path.LastIndexOf('#') + 1)..] : Path.GetFileNameWithoutExtension(path);
}
