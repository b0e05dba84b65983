using EvidenceGraph.Graph;

namespace EvidenceGraph.ScaleGraph;

/// <summary>A relationship; its key is its id in the graph in memory, and the property <c>key</c> everywhere.</summary>
public sealed record GeneratedRelationship(string Key, string Start, string End, IReadOnlyList<(string Name, Value Value)> Properties);
