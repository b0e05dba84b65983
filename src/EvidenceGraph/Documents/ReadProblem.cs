namespace EvidenceGraph.Documents;

/// <summary>An input that gave no document, in words for the person who typed it.</summary>
/// <param name="Where">The path as typed or reached, with the line where there is one: <c>corpus/a.jsonl:7</c>.</param>
/// <param name="What">What was found, and what was expected.</param>
/// <param name="Remedy">What to do about it; null where nothing need be done.</param>
internal sealed record ReadProblem(string Where, string What, string? Remedy = null)
{
    /// <summary>The problem on one line.</summary>
    public override string ToString() => Remedy is null ? $"{Where}: {What}." : $"{Where}: {What}; {Remedy}.";
}
