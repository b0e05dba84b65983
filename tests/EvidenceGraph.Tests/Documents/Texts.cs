using System.Runtime.CompilerServices;
using Newtonsoft.Json.Linq;

namespace EvidenceGraph.Tests.Documents;

/// <summary>Real texts to hold invariants against: the seeds, and what lies beside the project in <c>../shared</c>, where it is there.</summary>
internal static class Texts
{
    public static string Seeds => Path.Combine(Root(), "seeds");

    public static IEnumerable<(string Name, string Text)> All()
    {
        foreach (var file in Directory.EnumerateFiles(Seeds, "*.txt"))
            yield return (file, File.ReadAllText(file));
        var shared = Path.Combine(Root(), "..", "shared");
        foreach (var folder in new[] { "seeds", Path.Combine("gold", "documents") })
        {
            if (!Directory.Exists(Path.Combine(shared, folder)))
                continue;
            foreach (var file in Directory.EnumerateFiles(Path.Combine(shared, folder), "*.txt"))
                yield return (file, File.ReadAllText(file));
        }

        if (!Directory.Exists(Path.Combine(shared, "bench")))
            yield break;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(shared, "bench"), "*.jsonl", SearchOption.AllDirectories))
        {
            foreach (var line in File.ReadLines(file))
            {
                var json = JObject.Parse(line);
                yield return (file + "#" + json["id"], (string)json["text"]!);
            }
        }
    }

    private static string Root([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", ".."));
}
