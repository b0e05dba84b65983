namespace EvidenceGraph.Claims.Results;

/// <summary>The features that hold of one claim, each with the sentence that shows it; what is found twice stands twice.</summary>
/// <param name="role">The role of the claim.</param>
internal sealed class ResultFindings(Role role)
{
    private readonly List<ResultFinding> _all = [];
    private readonly int _role = (int)role;

    /// <summary>Them, in the order in which they were found.</summary>
    public List<ResultFinding> All => _all;

    /// <summary>Adds the feature of these choices for the role of the claim and for any role.</summary>
    public void Add(Template family, int place, int two, int three = 0, int four = 0)
    {
        _all.Add(new ResultFinding(family.Of(_role, two, three, four), place));
        _all.Add(new ResultFinding(family.Of(ResultFeatures.AnyRole, two, three, four), place));
    }
}
