using EvidenceGraph.Claims;
using EvidenceGraph.Claims.Cues;
using EvidenceGraph.Claims.Populations;
using EvidenceGraph.Claims.Reading;
using EvidenceGraph.Claims.Roles;
using EvidenceGraph.Documents;
using EvidenceGraph.Evaluation;
using EvidenceGraph.Mentions;
using EvidenceGraph.Studies;
using EvidenceGraph.Vocabularies;
using Newtonsoft.Json.Linq;

namespace EvidenceGraph.OutcomeTrainer;

/// <summary>Reads annotated documents as cases.</summary>
internal sealed class CaseReader
{
    private readonly List<OutcomeCase> _cases = [];
    private readonly Vocabulary _vocabulary = VocabularyReader.BuiltIn();

    public IReadOnlyList<OutcomeCase> Cases => _cases;

    public int Unnamed { get; private set; }

    /// <summary>Adds the claims of a folder with <c>documents/</c> and <c>annotations/</c>.</summary>
    public void AddFolder(string folder)
    {
        var folding = new ConceptFolding(_vocabulary);
        var finder = new MentionFinder(_vocabulary);
        var number = 0;
        foreach (var source in InputReader.Read([Path.Combine(folder, "documents")], Console.Error.WriteLine))
        {
            var id = Path.GetFileNameWithoutExtension(source.Path);
            var document = DocumentParser.Parse(source);
            var mentions = finder.Find(document);
            var study = StudyExtractor.Extract(document, mentions);
            var reading = ClaimReading.Of(document, mentions, study, CueLexicon.BuiltIn);
            var annotation = JObject.Parse(File.ReadAllText(Path.Combine(folder, "annotations", id + ".json")));
            var items = annotation["evidence"]!.Select(item => (Item: item, Drug: folding.Fold(ConceptKind.Drug, (string)item["drug"]!).FirstOrDefault())).ToList();
            Add(Path.GetFileName(folder), number++, id, reading, items, drug => folding.Fold(ConceptKind.Drug, drug).FirstOrDefault());
        }
    }

    /// <summary>Adds the labelled drugs of abstracts: <c>in-K.jsonl</c> with the texts, <c>out-K.jsonl</c> with the labels, <c>vocab/</c> with their names.</summary>
    public void AddLabels(string folder)
    {
        var wide = VocabularyReader.Read([], [Path.Combine(folder, "vocab")]);
        var finder = new MentionFinder(wide);
        var number = 0;
        foreach (var file in Directory.EnumerateFiles(folder, "out-*.jsonl").Order(StringComparer.Ordinal))
        {
            var rows = File.ReadLines(file).Select(JObject.Parse).ToDictionary(row => (string)row["id"]!);
            foreach (var source in InputReader.Read([file.Replace("out-", "in-", StringComparison.Ordinal)], Console.Error.WriteLine))
            {
                var id = source.Path[(source.Path.LastIndexOf('#') + 1)..];
                if (!rows.TryGetValue(id, out var row))
                    continue;
                var document = DocumentParser.Parse(source);
                var mentions = finder.Find(document);
                var reading = ClaimReading.Of(document, mentions, StudyExtractor.Extract(document, mentions), CueLexicon.BuiltIn);
                var items = new List<(JToken, string?)>();
                foreach (var drug in row["drugs"]!)
                {
                    var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { (string)drug["name"]! };
                    foreach (var also in drug["also"] ?? new JArray())
                        names.Add((string)also!);
                    foreach (var mention in mentions.Mentions.Where(m => m.Kind == ConceptKind.Drug && names.Contains(document.Quote(m.Span))).Select(m => m.Id).Distinct().Take(1))
                        items.Add((drug, mention));
                }

                Add("roles", number++, id, reading, items, drug => drug);
            }
        }
    }

    private void Add(string set, int number, string id, ClaimReading reading, List<(JToken Item, string? Drug)> items, Func<string, string?> fold)
    {
        var uses = DrugUses.Find(reading).GroupBy(use => fold(use.Drug)).Where(group => group.Key is not null).ToDictionary(group => group.Key!, group => group.ToList());
        var claims = new List<(JToken Item, Claim Claim)>();
        foreach (var (item, drug) in items)
        {
            if (drug is null)
                continue;
            if ((string)item["role"]! == "none")
                continue;
            if (!uses.TryGetValue(drug, out var own))
            {
                Unnamed++;
                continue;
            }

            var role = Words.TryParse((string)item["role"]!, out Role parsed) ? parsed : throw new FormatException((string)item["role"]!);
            var zone = role is Role.Mentioned or Role.Approved ? Zone.Background : Zone.Own;
            var other = items.Exists(i => i.Drug == drug && (((string)i.Item["role"]! is "mentioned" or "approved") != (role is Role.Mentioned or Role.Approved)));
            if (other && own.Exists(use => use.Sentence.Zone == zone))
                own = own.FindAll(use => use.Sentence.Zone == zone);
            var diseases = (item["diseases"] ?? new JArray()).Select(x => (string)x!).ToList();
            if (claims.Exists(c => c.Claim.Drug == own[0].Drug && c.Claim.Role == role && c.Claim.Population.Diseases.SequenceEqual(diseases)))
                continue;
            claims.Add((item, new Claim(own[0].Drug, role, new Population(diseases, []), "annotated", null, own)));
        }

        var all = claims.ConvertAll(c => c.Claim);
        foreach (var (item, claim) in claims)
        {
            _cases.Add(new OutcomeCase(
                set, number, id, reading, all, claim, Values(item["outcome"]).ConvertAll(word => Words.TryParse(word, out Outcome o) ? o : throw new FormatException(word)),
                Values(item["hedged"]).ConvertAll(word => word is "True" or "true"), (int?)item["improved"], (int?)item["assessed"], (string?)item["quote"]));
        }
    }

    private static List<string> Values(JToken? token) => token is JArray list ? [.. list.Select(x => x.ToString())] : [token?.ToString() ?? "false"];
}
