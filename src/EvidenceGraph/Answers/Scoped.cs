namespace EvidenceGraph.Answers;

/// <summary>A statement that answers a question.</summary>
/// <param name="Statement">What it says.</param>
/// <param name="Scope">How its population relates to the one asked for: <c>exact</c>, <c>narrower</c> or <c>broader</c>.</param>
internal sealed record Scoped(Statement Statement, string Scope)
{
    /// <summary>The scope of a statement that is shown for itself, without a population that was asked for.</summary>
    public const string Exact = "exact";
}
