using EvidenceGraph.Claims;

namespace EvidenceGraph.Evaluation;

/// <summary>
/// Which role was taken for which. Roles that both sides give a drug in a disease stand for themselves; of the others the first is set
/// against the first, in the order of <see cref="Role"/>, and what is left over against none.
/// </summary>
internal static class RoleConfusion
{
    public static void Count(EvaluationTally tally, IEnumerable<ClaimKey> stated, IEnumerable<ClaimKey> found)
    {
        var foundOf = found.ToLookup(key => key.Pair, key => key.Role);
        var statedOf = stated.ToLookup(key => key.Pair, key => key.Role);
        foreach (var pair in statedOf.Select(group => group.Key).Union(foundOf.Select(group => group.Key)))
            Count(tally, [.. statedOf[pair].Order()], [.. foundOf[pair].Order()]);
    }

    private static void Count(EvaluationTally tally, List<Role> stated, List<Role> found)
    {
        foreach (var role in stated.Intersect(found).ToList())
        {
            tally.CountRoles((int)role, (int)role);
            stated.Remove(role);
            found.Remove(role);
        }

        for (var i = 0; i < Math.Max(stated.Count, found.Count); i++)
            tally.CountRoles(i < stated.Count ? (int)stated[i] : EvaluationTally.NoRole, i < found.Count ? (int)found[i] : EvaluationTally.NoRole);
    }
}
