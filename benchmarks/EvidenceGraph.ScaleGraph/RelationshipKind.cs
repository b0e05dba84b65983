namespace EvidenceGraph.ScaleGraph;

/// <summary>The relationships of one type between two labels.</summary>
/// <param name="Type">The type.</param>
/// <param name="From">The nodes that they start from.</param>
/// <param name="To">The nodes that they lead to.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Stream">The stream that their values are drawn from.</param>
public sealed record RelationshipKind(string Type, NodeKind From, NodeKind To, int Count, int Stream);
