using EvidenceGraph.Claims;
using EvidenceGraph.Documents;
using EvidenceGraph.Evaluation;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.RuleTable;

/// <summary>The documents of the field: right is an item whose drug, diseases and role are annotated, with its outcome.</summary>
internal static class GoldFirings
{
    public static IEnumerable<Firing> Of(string shared)
    {
        var vocabulary = VocabularyReader.BuiltIn();
        var folding = new ConceptFolding(vocabulary);
        var pipeline = new EvidencePipeline(vocabulary);
        foreach (var source in InputReader.Read([Path.Combine(shared, "gold", "documents")], Console.Error.WriteLine))
        {
            var id = Path.GetFileNameWithoutExtension(source.Path);
            var gold = new GoldReader(folding).Read(id, File.ReadAllText(Path.Combine(shared, "gold", "annotations", id + ".json")));
            foreach (var evidence in pipeline.Extract(source).Evidence)
                yield return new Firing(true, "gold/" + id, evidence, IsRight(evidence, gold, folding));
        }
    }

    private static bool? IsRight(Evidence evidence, GoldDocument gold, ConceptFolding folding)
    {
        var claims = new ContentBuilder(folding);
        claims.AddClaim(evidence.Drug, evidence.Diseases, evidence.Role, new ClaimContent([], [], new HashSet<string>(), null, null, null));
        var asked = claims.Build([]).Claims.Keys.Where(key => !gold.IsFree(key)).ToList();
        return asked.Count == 0 ? null : asked.TrueForAll(key => gold.Stated.Claims.TryGetValue(key, out var stated) && stated.Outcomes.Contains(evidence.Outcome));
    }
}
