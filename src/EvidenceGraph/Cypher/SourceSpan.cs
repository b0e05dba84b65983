namespace EvidenceGraph.Cypher;

/// <summary>Where in the query something stands: a half-open range of UTF-16 code units.</summary>
/// <param name="Start">The first character.</param>
/// <param name="End">The first character after it.</param>
internal readonly record struct SourceSpan(int Start, int End)
{
    /// <summary>From the start of this to the end of <paramref name="last"/>.</summary>
    public SourceSpan To(SourceSpan last) => new(Start, last.End);
}
