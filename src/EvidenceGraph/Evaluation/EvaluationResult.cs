namespace EvidenceGraph.Evaluation;

/// <summary>What an evaluation came to.</summary>
/// <param name="Documents">One comparison an annotation.</param>
/// <param name="Extracted">How many of their documents could be read.</param>
/// <param name="Unknown">Ids of the annotations that the vocabulary does not have.</param>
internal sealed record EvaluationResult(IReadOnlyList<DocumentComparison> Documents, int Extracted, IReadOnlyList<string> Unknown)
{
    /// <summary>The counts of all documents.</summary>
    public EvaluationTally Total()
    {
        var total = new EvaluationTally();
        foreach (var document in Documents)
            total.Add(document.Tally);
        return total;
    }
}
