using EvidenceGraph.Graph;

namespace EvidenceGraph.Cypher.Ast;

/// <summary>How many paths of a pattern are wanted.</summary>
internal enum PathSelector
{
    All,
    Shortest,
    AllShortest,
}

/// <summary><c>p = (a)-[r]->(b)</c>: one node more than relationships.</summary>
internal sealed record PathPattern(
    string? Variable, PathSelector Selector, IReadOnlyList<NodePattern> Nodes, IReadOnlyList<RelationshipPattern> Relationships, SourceSpan Span);

/// <summary><c>(n:Label {key: 1} WHERE n.x = 2)</c></summary>
internal sealed record NodePattern(string? Variable, LabelExpression? Labels, Expression? Properties, Expression? Where, SourceSpan Span);

/// <summary><c>-[r:TYPE*1..3 {key: 1} WHERE r.x = 2]-></c></summary>
internal sealed record RelationshipPattern(
    string? Variable, LabelExpression? Types, Direction Direction, HopRange? Hops, Expression? Properties, Expression? Where, SourceSpan Span);

/// <summary><c>*1..3</c>; no upper bound where <paramref name="Most"/> is null.</summary>
internal sealed record HopRange(int Least, int? Most);
