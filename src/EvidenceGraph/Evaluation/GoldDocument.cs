namespace EvidenceGraph.Evaluation;

/// <summary>The annotation of one document.</summary>
/// <param name="Id">The name of its file, without the ending.</param>
/// <param name="Stated">What an extraction is asked for.</param>
/// <param name="Optional">What it may find or leave; the study is empty.</param>
/// <param name="Unknown">Ids that the vocabulary does not have, so that they can only be missed.</param>
internal sealed record GoldDocument(string Id, DocumentContent Stated, DocumentContent Optional, IReadOnlyList<string> Unknown);
