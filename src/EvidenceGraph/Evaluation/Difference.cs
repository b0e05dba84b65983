namespace EvidenceGraph.Evaluation;

/// <summary>One point in which an extraction is not what the annotation says.</summary>
/// <param name="Document">The document's id.</param>
/// <param name="Measure">The figure that it lowers.</param>
/// <param name="Kind"><c>missed</c>, <c>added</c> or <c>wrong</c>.</param>
/// <param name="What">The concept, the claim, or nothing where the measure says it.</param>
/// <param name="Expected">For a wrong value: what is accepted, 'or' between several.</param>
/// <param name="Found">For a wrong value: what was found.</param>
/// <param name="Quote">The words of a claim.</param>
internal sealed record Difference(string Document, string Measure, string Kind, string What, string? Expected = null, string? Found = null, string? Quote = null);
