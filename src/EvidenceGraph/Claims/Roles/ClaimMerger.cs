using EvidenceGraph.Claims.Populations;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Claims.Roles;

/// <summary>One claim for each drug, role and population; and none for a class where a member says the same.</summary>
internal static class ClaimMerger
{
    /// <summary>The claims that remain of <paramref name="claims"/>; <paramref name="pooled"/>: the document is a review that pools studies.</summary>
    public static List<Claim> Merge(IReadOnlyList<Claim> claims, Vocabulary vocabulary, bool pooled)
    {
        var merged = new List<Claim>();
        var places = new Dictionary<(string, Role, string), int>();
        foreach (var claim in claims)
        {
            var key = (claim.Drug, claim.Role, string.Join(' ', claim.Population.Diseases));
            if (places.TryGetValue(key, out var at))
            {
                ((List<DrugUse>)merged[at].Uses).AddRange(claim.Uses);
            }
            else
            {
                places.Add(key, merged.Count);
                merged.Add(claim with { Uses = new List<DrugUse>(claim.Uses) });
            }
        }

        // A pooled analysis of a class is about the class as well.
        if (!pooled)
            merged.RemoveAll(claim => merged.Exists(other => Speaks(other, claim, vocabulary)));
        return merged;
    }

    // A class that stands for a substance has no claim of its own; one named beside it ('prednisone and immunosuppressants') has.
    private static bool Speaks(Claim substance, Claim group, Vocabulary vocabulary) =>
        group.Role != Role.Mentioned && substance.Drug != group.Drug && substance.Role == group.Role
        && vocabulary.IsA(ConceptKind.Drug, substance.Drug, group.Drug) && Overlaps(substance.Population, group.Population) && !Beside(substance, group);

    private static bool Beside(Claim substance, Claim group)
    {
        foreach (var use in group.Uses)
        {
            if (use.Group.Names(substance.Drug))
                return true;
        }

        return false;
    }

    private static bool Overlaps(Population one, Population other)
    {
        foreach (var disease in one.Diseases)
        {
            if (other.Diseases.Contains(disease))
                return true;
        }

        return false;
    }
}
