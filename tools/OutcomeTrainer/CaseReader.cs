using EvidenceGraph.Claims;
using EvidenceGraph.Claims.Cues;
using EvidenceGraph.Claims.Populations;
using EvidenceGraph.Claims.Reading;
using EvidenceGraph.Claims.Results;
using EvidenceGraph.Claims.Roles;
using EvidenceGraph.Documents;
using EvidenceGraph.Evaluation;
using EvidenceGraph.Mentions;
using EvidenceGraph.Studies;
using EvidenceGraph.Vocabularies;
using Newtonsoft.Json.Linq;

namespace EvidenceGraph.OutcomeTrainer;

/// <summary>Reads annotated documents as cases: each claim as annotated, with the places that name its drug.</summary>
internal sealed class CaseReader
{
    private readonly List<OutcomeCase> _cases = [];
    private readonly ConceptFolding _folding;
    private readonly MentionFinder _finder;
    private int _documents;

    public CaseReader()
    {
        var vocabulary = VocabularyReader.BuiltIn();
        _folding = new ConceptFolding(vocabulary);
        _finder = new MentionFinder(vocabulary);
    }

    /// <summary>The cases read so far.</summary>
    public IReadOnlyList<OutcomeCase> Cases => _cases;

    /// <summary>Adds the claims of a folder with <c>documents/</c> and <c>annotations/</c>.</summary>
    public void Add(string folder)
    {
        foreach (var source in InputReader.Read([Path.Combine(folder, "documents")], Console.Error.WriteLine))
        {
            var document = DocumentParser.Parse(source);
            var mentions = _finder.Find(document);
            var reading = ClaimReading.Of(document, mentions, StudyExtractor.Extract(document, mentions), CueLexicon.BuiltIn);
            var annotation = JObject.Parse(File.ReadAllText(Path.Combine(folder, "annotations", Path.GetFileNameWithoutExtension(source.Path) + ".json")));
            Add(Path.GetFileName(folder), _documents++, reading, (JArray)annotation["evidence"]!);
        }
    }

    private void Add(string set, int document, ClaimReading reading, JArray items)
    {
        var uses = DrugUses.Find(reading).GroupBy(use => Fold(use.Drug)).Where(group => group.Key is not null).ToDictionary(group => group.Key!, group => group.ToList());
        var claims = new List<(JToken Item, Claim Claim)>();
        foreach (var item in items)
        {
            if (Fold((string)item["drug"]!) is { } drug && uses.TryGetValue(drug, out var own))
                claims.Add((item, ClaimOf(item, Places(RoleOf(item), own, items.Where(other => Fold((string)other["drug"]!) == drug)))));
        }

        var tellings = new Tellings(reading);
        var rules = new OutcomeSelector(tellings);
        var alone = OutcomeJudge.IsAlone(claims.ConvertAll(claim => claim.Claim), reading);
        foreach (var (item, claim) in claims)
        {
            var ruled = rules.Of(claim, alone);
            var findings = ResultReader.Read(claim, alone, ruled, tellings, rules);
            _cases.Add(new OutcomeCase(set, document, claim, Values(item["outcome"]!), findings, ruled.Outcome, new OutcomeReading(tellings, rules, alone)));
        }
    }

    private static Claim ClaimOf(JToken item, List<DrugUse> uses)
    {
        var diseases = item["diseases"]!.Select(disease => (string)disease!).ToList();
        return new Claim(uses[0].Drug, RoleOf(item), new Population(diseases, []), "annotated", null, uses);
    }

    // Where the drug has a claim of what is known beside one of the study's own, each has the places of its zone.
    private static List<DrugUse> Places(Role role, List<DrugUse> uses, IEnumerable<JToken> items)
    {
        var zone = IsKnown(role) ? Zone.Background : Zone.Own;
        var own = uses.FindAll(use => use.Sentence.Zone == zone);
        return own.Count > 0 && items.Any(item => IsKnown(RoleOf(item)) != IsKnown(role)) ? own : uses;
    }

    private string? Fold(string drug) => _folding.Fold(ConceptKind.Drug, drug).FirstOrDefault();

    private static bool IsKnown(Role role) => role is Role.Mentioned or Role.Approved;

    private static Role RoleOf(JToken item) => Words.TryParse((string)item["role"]!, out Role role) ? role : throw new FormatException($"`{item["role"]}` is no role.");

    private static bool[] Values(JToken outcomes)
    {
        var accepted = new bool[OutcomeModel.Outcomes];
        foreach (var value in outcomes is JArray list ? list : [outcomes])
            accepted[(int)(Words.TryParse((string)value!, out Outcome outcome) ? outcome : throw new FormatException($"`{value}` is no outcome."))] = true;
        return accepted;
    }
}
