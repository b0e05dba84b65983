using System.Security.Cryptography;
using System.Text;
using EvidenceGraph.Documents;
using EvidenceGraph.Studies.Participants;
using EvidenceGraph.Studies.Reading;
using Newtonsoft.Json.Linq;

namespace EvidenceGraph.SampleSizeTrainer;

/// <summary>Reads the annotated documents of the shared folder.</summary>
internal static class Examples
{
    /// <summary>The abstracts of <c>bench/dev/sample-size</c>.</summary>
    public static List<Example> OfBenchmark(string shared)
    {
        var folder = Path.Combine(shared, "bench", "dev", "sample-size");
        var sizes = (JObject)JObject.Parse(File.ReadAllText(Path.Combine(folder, "gold.json")))["gold"]!;
        return
        [
            .. from line in File.ReadLines(Path.Combine(folder, "documents.jsonl"))
               let json = JObject.Parse(line)
               let id = (string)json["id"]!
               select Read(id, (string)json["text"]!, "jsonl", sizes[id]!.Values<int>()),
        ];
    }

    /// <summary>The documents of <c>gold</c> that have a size of three or more.</summary>
    public static List<Example> OfGold(string shared)
    {
        var found = new List<Example>();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(shared, "gold", "annotations"), "*.json").Order(StringComparer.Ordinal))
        {
            var participants = JObject.Parse(File.ReadAllText(file))["study"]!["participants"]!;
            var sizes = participants.Type == JTokenType.Array ? participants.Values<int>() : participants.Type == JTokenType.Integer ? [(int)participants] : [];
            var id = Path.GetFileNameWithoutExtension(file);
            if (sizes.Any(size => size > 2))
                found.Add(Read(id, File.ReadAllText(Path.Combine(shared, "gold", "documents", id + ".txt")), "text", sizes));
        }

        return found;
    }

    private static Example Read(string id, string text, string format, IEnumerable<int> sizes)
    {
        var sha = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        var document = DocumentParser.Parse(new DocumentSource(id, format, text, null, sha));
        return new Example(id, SizeCandidates.Find(StudyReading.Of(document, [])), sizes.ToHashSet());
    }
}
