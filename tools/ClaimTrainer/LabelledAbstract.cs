using EvidenceGraph.Claims;
using EvidenceGraph.Documents;
using EvidenceGraph.Mentions;
using EvidenceGraph.Studies;
using EvidenceGraph.Vocabularies;
using Newtonsoft.Json.Linq;

namespace EvidenceGraph.ClaimTrainer;

/// <summary>An abstract with the role of each of its drugs; null for what is no therapy.</summary>
/// <param name="Document">The text.</param>
/// <param name="Mentions">What it names.</param>
/// <param name="Study">The study it tells of.</param>
/// <param name="Roles">By drug.</param>
internal sealed record LabelledAbstract(Document Document, MentionSet Mentions, Study Study, IReadOnlyDictionary<string, List<Role?>> Roles)
{
    /// <summary>The index under which all of them are learned from: they are in no fold.</summary>
    public const int Index = -1;

    /// <summary>Those of <paramref name="folder"/>: <c>in-N.jsonl</c> with texts, <c>out-N.jsonl</c> with labels by the same ids.</summary>
    public static IEnumerable<LabelledAbstract> ReadAll(string folder, MentionFinder finder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "out-*.jsonl").Order(StringComparer.Ordinal))
        {
            var labels = File.ReadLines(file).Select(JObject.Parse).ToDictionary(static row => (string)row["id"]!, StringComparer.Ordinal);
            foreach (var source in InputReader.Read([file.Replace("out-", "in-", StringComparison.Ordinal)], Console.Error.WriteLine))
            {
                if (labels.TryGetValue(source.Path[(source.Path.LastIndexOf('#') + 1)..], out var row))
                    yield return Read(DocumentParser.Parse(source), finder, row);
            }
        }
    }

    private static LabelledAbstract Read(Document document, MentionFinder finder, JObject row)
    {
        var mentions = finder.Find(document);
        var roles = new Dictionary<string, List<Role?>>(StringComparer.Ordinal);
        foreach (var drug in row["drugs"]!)
        {
            Role? role = (string)drug["role"]! is var word && word == "none" ? null : Enum.Parse<Role>(word, ignoreCase: true);
            foreach (var id in drug["id"] is { } known ? [(string)known!] : Named(drug, document, mentions))
                (roles.TryGetValue(id, out var own) ? own : roles[id] = []).Add(role);
        }

        return new LabelledAbstract(document, mentions, StudyExtractor.Extract(document, mentions), roles);
    }

    // A label without an id gives the words by which the text names the drug.
    private static IEnumerable<string> Named(JToken drug, Document document, MentionSet mentions)
    {
        var names = new HashSet<string>((drug["also"] ?? new JArray()).Values<string>().OfType<string>().Append((string)drug["name"]!), StringComparer.OrdinalIgnoreCase);
        return mentions.Mentions.Where(m => m.Kind == ConceptKind.Drug && names.Contains(document.Quote(m.Span))).Select(static m => m.Id).Distinct(StringComparer.Ordinal);
    }
}
