using EvidenceGraph.Claims;

namespace EvidenceGraph.Answers.Rows;

/// <summary>What 'tried' means: investigated, in a finished or planned study. Approval, mention, prior and comparator use are not.</summary>
internal static class TriedGroups
{
    public static readonly string Investigated = Words.Of(Role.Investigated);

    /// <summary>
    /// Groups the statements by <paramref name="key"/>; those of broader populations make groups of their own, so that nothing is
    /// added up over them. By scope, then the number of studies, then the key.
    /// </summary>
    public static List<(string Key, List<Scoped> Statements)> By(IEnumerable<Scoped> statements, Func<Scoped, IEnumerable<string>> key) =>
    [
        .. statements.SelectMany(one => key(one).Select(value => (value, one)))
            .GroupBy(pair => (pair.value, IsBroader: pair.one.Scope == Scope.Broader), pair => pair.one)
            .Select(group => (group.Key.value, group.Key.IsBroader, Statements: group.ToList()))
            .OrderBy(group => group.IsBroader)
            .ThenByDescending(group => group.Statements.Select(one => one.Statement.Study.Id).Distinct(StringComparer.Ordinal).Count())
            .ThenBy(group => group.value, StringComparer.Ordinal)
            .Select(group => (group.value, group.Statements)),
    ];

    /// <summary>What is said of the same drugs in the same population without counting as tried, for the notes under an answer.</summary>
    public static List<string> LeftOut(StatementFinder finder)
    {
        var notes = new List<string>();
        var others = finder.Find([.. Enum.GetValues<Role>().Select(Words.Of).Where(role => role != Investigated)])
            .Where(one => one.Scope != Scope.Broader);
        foreach (var role in others.GroupBy(one => one.Statement.Role, StringComparer.Ordinal).OrderBy(role => role.Key, StringComparer.Ordinal))
        {
            var drugs = role.Select(one => Names.Of(one.Statement.Drug)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
            notes.Add($"not counted as tried, only {role.Key}: {string.Join(", ", drugs)}");
        }

        return notes;
    }
}
