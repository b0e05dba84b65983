using EvidenceGraph.Claims;

namespace EvidenceGraph.Benchmarks;

/// <summary>A text to copy, with what it names.</summary>
internal sealed record Original(string Text, IReadOnlyList<ExtractedMention> Mentions);
