namespace EvidenceGraph.Claims.Results;

/// <summary>A feature that holds.</summary>
/// <param name="Feature">Its number in <see cref="ResultFeatures"/>.</param>
/// <param name="Place">The place of the sentence that shows it among those of the reading; -1 where none does.</param>
internal readonly record struct ResultFinding(int Feature, int Place);
