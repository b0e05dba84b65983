namespace EvidenceGraph.Cypher.Binding;

/// <summary>The labels, relationship types and properties that a query names, each with its first place.</summary>
internal sealed class MentionedNames
{
    public Dictionary<string, SourceSpan> Labels { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, SourceSpan> Types { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, SourceSpan> Properties { get; } = new(StringComparer.Ordinal);
}
