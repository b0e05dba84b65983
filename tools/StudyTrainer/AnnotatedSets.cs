using System.Security.Cryptography;
using System.Text;
using EvidenceGraph.Documents;
using EvidenceGraph.Studies;
using Newtonsoft.Json.Linq;

namespace EvidenceGraph.StudyTrainer;

/// <summary>Reads annotated documents.</summary>
internal static class AnnotatedSets
{
    /// <summary>The documents of a folder that has <c>documents/*.txt</c> and <c>annotations/*.json</c>, in the order of their names.</summary>
    public static List<AnnotatedDocument> OfFolder(string folder)
    {
        var set = Path.GetFileName(Path.TrimEndingDirectorySeparator(folder));
        var found = new List<AnnotatedDocument>();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(folder, "annotations"), "*.json").Order(StringComparer.Ordinal))
        {
            var id = Path.GetFileNameWithoutExtension(file);
            var text = File.ReadAllText(Path.Combine(folder, "documents", id + ".txt"));
            found.Add(new AnnotatedDocument(set, id, Facts(id, text, "text"), (JObject)JObject.Parse(File.ReadAllText(file))["study"]!));
        }

        return found;
    }

    /// <summary>The abstracts of <c>bench/dev/sample-size</c>, which are annotated with their sizes alone.</summary>
    public static List<AnnotatedDocument> OfSampleSizes(string shared)
    {
        var folder = Path.Combine(shared, "bench", "dev", "sample-size");
        var sizes = (JObject)JObject.Parse(File.ReadAllText(Path.Combine(folder, "gold.json")))["gold"]!;
        return
        [
            .. from line in File.ReadLines(Path.Combine(folder, "documents.jsonl"))
               let json = JObject.Parse(line)
               let id = (string)json["id"]!
               select new AnnotatedDocument("sample-size", id, Facts(id, (string)json["text"]!, "jsonl"), new JObject { ["participants"] = sizes[id] }),
        ];
    }

    private static StudyFacts Facts(string id, string text, string format)
    {
        var sha = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        return StudyFacts.Of(DocumentParser.Parse(new DocumentSource(id, format, text, null, sha)), []);
    }
}
