using EvidenceGraph.Claims.Reading;

namespace EvidenceGraph.Claims.Roles;

/// <summary>Every place where a document names a drug, with its role there.</summary>
internal static class DrugUses
{
    /// <summary>The uses of <paramref name="reading"/>, in order of place.</summary>
    public static List<DrugUse> Find(ClaimReading reading)
    {
        var uses = new List<DrugUse>();
        foreach (var sentence in reading.Sentences)
        {
            foreach (var group in sentence.Groups)
            {
                var role = RoleReader.Read(sentence, group);
                foreach (var mention in group.Mentions)
                {
                    if (mention.Id != "placebo")
                        uses.Add(new DrugUse(mention, sentence, group, role));
                }
            }
        }

        return uses;
    }

    /// <summary><paramref name="uses"/> by drug, in order of first naming.</summary>
    public static List<List<DrugUse>> ByDrug(IReadOnlyList<DrugUse> uses)
    {
        var order = new List<List<DrugUse>>();
        var byDrug = new Dictionary<string, List<DrugUse>>(StringComparer.Ordinal);
        foreach (var use in uses)
        {
            if (!byDrug.TryGetValue(use.Drug, out var own))
            {
                byDrug.Add(use.Drug, own = []);
                order.Add(own);
            }

            own.Add(use);
        }

        return order;
    }
}
