using EvidenceGraph.Claims;

namespace EvidenceGraph.Evaluation;

/// <summary>What makes two claims the same: one drug, one plain disease, what the drug is to the statement.</summary>
internal readonly record struct ClaimKey(string Drug, string Disease, Role Role) : IComparable<ClaimKey>
{
    /// <summary>Drug and disease, whatever the role.</summary>
    public (string Drug, string Disease) Pair => (Drug, Disease);

    public int CompareTo(ClaimKey other)
    {
        var order = string.CompareOrdinal(Drug, other.Drug);
        if (order == 0)
            order = string.CompareOrdinal(Disease, other.Disease);
        return order != 0 ? order : Role.CompareTo(other.Role);
    }

    public override string ToString() => $"{Drug}, {Disease}, {Words.Of(Role)}";
}
