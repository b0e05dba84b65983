using EvidenceGraph.Graph;

namespace EvidenceGraph.ScaleGraph;

/// <summary>A node; its properties stand in the order of the label's CSV columns.</summary>
public sealed record GeneratedNode(string Id, IReadOnlyList<(string Name, Value Value)> Properties);
