namespace EvidenceGraph.ClaimTrainer;

/// <summary>Which documents are kept from learning, fold by fold: every fifth, counted from another one each time.</summary>
internal static class Folds
{
    /// <summary>How many there are.</summary>
    public const int Count = 5;

    /// <summary>The fold that keeps the document at <paramref name="index"/> from learning.</summary>
    public static int Of(int index) => index % Count;
}
