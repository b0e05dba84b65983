using EvidenceGraph.Claims;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Evaluation;

/// <summary>Reads an annotation: a JSON object with <c>study</c>, the four lists of ids, <c>evidence</c>, and the same again under <c>optional</c>.</summary>
internal sealed class GoldReader(ConceptFolding folding)
{
    private static readonly string[] Lists = ["diseases", "antibodies", "drugs", "mechanisms"];
    private static readonly string[] StudyFields = ["design", "planned", "participants", "followUp", "year", "doi", "registry"];

    /// <summary>The annotation that <paramref name="json"/> holds.</summary>
    /// <exception cref="ContractException">A field is missing or of another kind than expected.</exception>
    public GoldDocument Read(string id, string json)
    {
        var root = ContractObject.Parse(json);
        var unknown = new List<string>();
        var stated = new ContentBuilder(folding);
        AddConcepts(root, stated, unknown);
        foreach (var item in root.Objects("evidence"))
            AddClaim(item, stated, Content(item));
        var optional = new ContentBuilder(folding);
        if (root.ObjectOrNull("optional") is { } other)
        {
            AddConcepts(other, optional, []);
            foreach (var item in other.ObjectsOrNone("evidence"))
                AddClaim(item, optional, new ClaimContent([], [], new HashSet<string>(), null, null, null));
        }

        return new GoldDocument(id, stated.Build(Study(root.Object("study"))), optional.Build(DocumentContent.Empty.Study), unknown);
    }

    private void AddConcepts(ContractObject item, ContentBuilder content, List<string> unknown)
    {
        for (var kind = 0; kind < Lists.Length; kind++)
        {
            foreach (var (_, id) in item.TextsOrNone(Lists[kind]))
            {
                content.AddConcept((ConceptKind)kind, id);
                if (!folding.IsKnown((ConceptKind)kind, id))
                    unknown.Add(id);
            }
        }
    }

    private static void AddClaim(ContractObject item, ContentBuilder content, ClaimContent claim) =>
        content.AddClaim(item.Text("drug"), item.TextsOrNone("diseases").Select(disease => disease.Text), item.Word<Role>("role", Words.TryParse), claim);

    private static ClaimContent Content(ContractObject item) => new(
        [.. item.Values("outcome").Select(word => Words.TryParse(word, out Outcome outcome) ? outcome : throw item.Unexpected("outcome", "one or a list of " + Words.All<Outcome>()))],
        [.. item.Values("hedged").Select(word => word is null or "true" or "false" ? word == "true" : throw item.Unexpected("hedged", "true or false, or a list of these"))],
        item.TextsOrNone("antibodies").Select(antibody => antibody.Text).ToHashSet(StringComparer.Ordinal),
        item.NumberOrNull("improved"),
        item.NumberOrNull("assessed"),
        item.TextOrNull("quote"));

    private static string?[][] Study(ContractObject item)
    {
        foreach (var design in item.Values("design"))
        {
            if (design is not null && !Words.TryParse(design, out Studies.StudyDesign _))
                throw item.Unexpected("design", "one or a list of " + Words.All<Studies.StudyDesign>());
        }

        return [.. StudyFields.Select((name, field) => item.Values(name).Select(value => ExtractedContent.Normal((StudyField)field, value)).ToArray())];
    }
}
