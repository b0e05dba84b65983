using EvidenceGraph.Claims;
using EvidenceGraph.Documents;
using EvidenceGraph.Vocabularies;
using Newtonsoft.Json.Linq;

namespace EvidenceGraph.RuleTable;

/// <summary>
/// Public benchmarks of 'this drug treats this disease'. Judged is an item that claims it: harm and no benefit do not, and neither do
/// sentences that the benchmark itself leaves apart.
/// </summary>
internal static class BenchmarkFirings
{
    public static IEnumerable<Firing> Of(string shared) =>
    [
        .. Read(shared, "treats-sentences", (gold, _, _) => (string)gold! switch { "TREAT_FOR_DIS" => true, "PREVENT" or "TO_SEE" => null, _ => false }),
        .. Read(shared, "semrep", IsSemRepPair),
        .. Read(shared, "treats-documents", (gold, evidence, _) => IsNegativePair(gold, evidence)),
    ];

    private static IEnumerable<Firing> Read(string shared, string name, Func<JToken, Evidence, Vocabulary, bool?> judge)
    {
        var folder = Path.Combine(shared, "bench", "dev", name);
        var gold = JObject.Parse(File.ReadAllText(Path.Combine(folder, "gold.json")))["gold"]!;
        var vocabulary = VocabularyReader.Read([Path.Combine(folder, "vocabulary")], []);
        var pipeline = new EvidencePipeline(vocabulary);
        foreach (var source in InputReader.Read([Path.Combine(folder, "documents.jsonl")], Console.Error.WriteLine))
        {
            var id = source.Path[(source.Path.LastIndexOf('#') + 1)..];
            foreach (var evidence in pipeline.Extract(source).Evidence)
            {
                var claims = evidence.Outcome is not (Outcome.Harmful or Outcome.NoBenefit);
                yield return new Firing(false, $"{name}/{id}", evidence, claims ? judge(gold[id]!, evidence, vocabulary) : null);
            }
        }
    }

    // Pairs of which one is no entity of the document come from the names of another document.
    private static bool? IsNegativePair(JToken gold, Evidence evidence)
    {
        var diseases = gold["diseases"]!.Values<string>().Intersect(evidence.Diseases).ToList();
        if (diseases.Count == 0 || !gold["drugs"]!.Values<string>().Contains(evidence.Drug))
            return null;
        return diseases.TrueForAll(disease => gold["negative"]!.Any(pair => (string?)pair[0] == evidence.Drug && (string?)pair[1] == disease));
    }

    // Relaxed: one name holds the other at the borders of words.
    private static bool? IsSemRepPair(JToken gold, Evidence evidence, Vocabulary vocabulary)
    {
        bool Any(string family) => gold[family]!.Any(pair =>
            IsNamed(vocabulary.Find(ConceptKind.Drug, evidence.Drug), (string)pair[0]!)
            && evidence.Diseases.Any(disease => IsNamed(vocabulary.Find(ConceptKind.Disease, disease), (string)pair[1]!)));
        return Any("treats") ? true : Any("prevents") ? null : false;
    }

    private static bool IsNamed(Concept? concept, string text) =>
        concept is not null && concept.Synonyms.Append(concept.Name).Any(name => Holds(name, text) || Holds(text, name));

    private static bool Holds(string text, string part)
    {
        for (var at = text.IndexOf(part, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(part, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + part.Length;
            if ((at == 0 || !IsOfWord(text[at - 1])) && (end == text.Length || !IsOfWord(text[end])))
                return true;
        }

        return false;
    }

    private static bool IsOfWord(char c) => char.IsLetterOrDigit(c) || c == '_';
}
