namespace EvidenceGraph.Claims.Populations;

/// <summary>Which of a disease and its subtype is meant.</summary>
/// <param name="Stays">The one that is meant; as <paramref name="Leaves"/>, its place among those that the document names.</param>
/// <param name="Leaves">The other one.</param>
/// <param name="Certainty">How far the log odds are from even; 0 and above.</param>
internal readonly record struct LevelChoice(int Stays, int Leaves, double Certainty) : IComparable<LevelChoice>
{
    /// <summary>The choice by the log odds that the subtype is meant.</summary>
    public static LevelChoice Of(int wide, int narrow, double odds) => odds < 0 ? new(wide, narrow, -odds) : new(narrow, wide, odds);

    /// <summary>The surest first.</summary>
    public int CompareTo(LevelChoice other)
    {
        if (Certainty != other.Certainty)
            return other.Certainty.CompareTo(Certainty);
        return Leaves != other.Leaves ? Leaves.CompareTo(other.Leaves) : Stays.CompareTo(other.Stays);
    }
}
