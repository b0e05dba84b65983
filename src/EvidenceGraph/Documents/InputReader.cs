using System.Security.Cryptography;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace EvidenceGraph.Documents;

/// <summary>Files, folders and JSON Lines become texts, in ordinal order.</summary>
internal static class InputReader
{
    /// <summary>The texts of <paramref name="inputs"/>; what cannot be read goes to <paramref name="problem"/> with its path.</summary>
    public static IEnumerable<DocumentSource> Read(IEnumerable<string> inputs, Action<string> problem)
    {
        foreach (var input in inputs)
        {
            if (Directory.Exists(input))
            {
                foreach (var file in Directory.EnumerateFiles(input, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
                {
                    if (Path.GetExtension(file) is ".txt" or ".jsonl")
                    {
                        foreach (var source in ReadFile(file))
                            yield return source;
                    }
                }
            }
            else if (File.Exists(input))
            {
                foreach (var source in ReadFile(input))
                    yield return source;
            }
            else
            {
                problem(input + ": no such file or folder");
            }
        }
    }

    private static IEnumerable<DocumentSource> ReadFile(string file)
    {
        if (Path.GetExtension(file) != ".jsonl")
        {
            var bytes = File.ReadAllBytes(file);
            yield return new DocumentSource(file, "text", new UTF8Encoding().GetString(bytes), null, Convert.ToHexStringLower(SHA256.HashData(bytes)));
            yield break;
        }

        foreach (var line in File.ReadLines(file))
        {
            var json = JsonConvert.DeserializeObject<JObject>(line)!;
            var text = (string)json["text"]!;
            yield return new DocumentSource(
                file + "#" + (string)json["id"]!, "jsonl", text, (string?)json["title"], Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))));
        }
    }
}
