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
    string? Variable, PathSelector Selector, IReadOnlyList<NodePattern> Nodes, IReadOnlyList<RelationshipPattern> Relationships, SourceSpan Span)
{
    /// <summary>How many paths between the same two ends are wanted; all of them where null.</summary>
    public PathSelection? Selection { get; init; }

    /// <summary>The condition of a parenthesised path: <c>((a)-->(b) WHERE a.x = 1)</c>. It holds before any path is selected.</summary>
    public Expression? Where { get; init; }

    /// <summary>The path's name inside the parenthesis: <c>SHORTEST 1 (p = (a)-->+(b))</c>.</summary>
    public string? InnerVariable { get; init; }
}

/// <summary><c>SHORTEST 2</c>, <c>SHORTEST 2 GROUPS</c>; <c>ANY</c> and <c>ALL SHORTEST</c> are one path and one group.</summary>
/// <param name="Count">How many paths, or how many different lengths.</param>
/// <param name="Groups">Whether it counts lengths, each with all its paths.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record PathSelection(int Count, bool Groups, SourceSpan Span);

/// <summary><c>(n:Label {key: 1} WHERE n.x = 2)</c></summary>
internal sealed record NodePattern(string? Variable, LabelExpression? Labels, Expression? Properties, Expression? Where, SourceSpan Span);

/// <summary><c>-[r:TYPE*1..3 {key: 1} WHERE r.x = 2]-></c></summary>
internal sealed record RelationshipPattern(
    string? Variable, LabelExpression? Types, Direction Direction, HopRange? Hops, Expression? Properties, Expression? Where, SourceSpan Span)
{
    /// <summary>What stands in its place and is repeated: <c>((x)-->(y) WHERE x.a = 1){1,3}</c>.</summary>
    public PathPattern? Repeated { get; init; }
}

/// <summary><c>*1..3</c>, <c>{1,3}</c>; no upper bound where <paramref name="Most"/> is null.</summary>
internal sealed record HopRange(int Least, int? Most, bool Quantified = false);
