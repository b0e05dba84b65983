using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Evaluation;

/// <summary>The annotation of one document.</summary>
/// <param name="Id">The name of its file, without the ending.</param>
/// <param name="Stated">What an extraction is asked for.</param>
/// <param name="Optional">What it may find or leave; the study is empty.</param>
/// <param name="Unknown">Ids that the vocabulary does not have, so that they can only be missed.</param>
internal sealed record GoldDocument(string Id, DocumentContent Stated, DocumentContent Optional, IReadOnlyList<string> Unknown)
{
    /// <summary>Whether a claim is neither asked for nor held against who makes it: it is optional, or about a concept that is.</summary>
    public bool IsFree(ClaimKey key) =>
        !Stated.Claims.ContainsKey(key)
        && (Optional.Claims.ContainsKey(key) || IsOptional(ConceptKind.Drug, key.Drug) || IsOptional(ConceptKind.Disease, key.Disease));

    private bool IsOptional(ConceptKind kind, string id) => Optional.Concepts[(int)kind].Contains(id) && !Stated.Concepts[(int)kind].Contains(id);
}
