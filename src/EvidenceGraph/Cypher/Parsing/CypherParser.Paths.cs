using System.Globalization;
using EvidenceGraph.Cypher.Ast;
using EvidenceGraph.Cypher.Lexing;
using EvidenceGraph.Graph;

namespace EvidenceGraph.Cypher.Parsing;

internal sealed partial class CypherParser
{
    private const string NoQuantifiedCondition = "a quantified path pattern cannot stand here: write EXISTS { … }, COUNT { … } or COLLECT { … } around it.";

    /// <summary>How many paths between two nodes are wanted: <c>SHORTEST 2 GROUPS</c>, <c>ANY</c>; null where it is all of them.</summary>
    private PathSelection? ReadSelection()
    {
        var start = _tokens.Current.Span;
        PathSelection? selection = null;
        if (_tokens.AcceptWords("ALL", "SHORTEST"))
            selection = new PathSelection(1, Groups: true, start);
        else if (_tokens.AcceptWords("ANY", "SHORTEST"))
            selection = new PathSelection(1, Groups: false, start);
        else if (_tokens.AcceptWord("SHORTEST"))
            return ReadShortest(start);
        else if (_tokens.AcceptWord("ANY"))
            selection = new PathSelection(_tokens.Current.Kind == TokenKind.Integer ? ReadPathCount("paths") : 1, Groups: false, start);
        else if (!_tokens.AcceptWord("ALL"))
            return null;
        AcceptPaths();
        return Described(selection, start);
    }

    private PathSelection ReadShortest(SourceSpan start)
    {
        int? count = _tokens.Current.Kind == TokenKind.Integer ? ReadPathCount("paths") : null;
        AcceptPaths();
        var groups = _tokens.AcceptWord("GROUP") || _tokens.AcceptWord("GROUPS");
        if (count is null && !groups)
            throw _tokens.Unexpected("how many paths, as in `SHORTEST 2`, or `GROUP`", "GROUP", "PATH");
        return Described(new PathSelection(count ?? 1, groups, start), start)!;
    }

    private void AcceptPaths()
    {
        if (!_tokens.AcceptWord("PATH"))
            _tokens.AcceptWord("PATHS");
    }

    private PathSelection? Described(PathSelection? selection, SourceSpan start)
    {
        if (_tokens.Current.IsWord("shortestPath") || _tokens.Current.IsWord("allShortestPaths"))
            throw _tokens.Error("UnexpectedSyntax", $"{_tokens.Current.Text} cannot stand after a path selector: write the pattern without it, as in SHORTEST 1 (a)-->+(b).", _tokens.Current.Span);
        return _tokens.Current.Is("(") ? selection is null ? null : selection with { Span = start.To(_tokens.Previous.Span) } : throw _tokens.Unexpected("a pattern such as `(a)-->+(b)`");
    }

    private int ReadPathCount(string what)
    {
        var number = _tokens.Take();
        if (!long.TryParse(Digits(number), NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            throw _tokens.Error("UnexpectedSyntax", $"expected how many {what} as a decimal integer of 64 bits.", number.Span);
        return count > 0
            ? (int)Math.Min(count, int.MaxValue)
            : throw _tokens.Error("UnexpectedSyntax", $"the number of {what} must be greater than 0.", number.Span);
    }

    private static string Digits(Token number) => number.Text.Replace("_", "", StringComparison.Ordinal);

    // `((a)-->(b))`, `(p = (a)-->(b))`: a parenthesis around a path and not a node.
    private bool AtParenthesizedPath() => _tokens.Current.Is("(") && (_tokens.Peek(1).Is("(") || (_tokens.Peek(1).IsName && _tokens.Peek(2).Is("=")));

    /// <summary>Nodes, relationships and parenthesised paths one after the other. Between two repeated paths lies a node without a name.</summary>
    private PathPattern ReadElements()
    {
        var start = _tokens.Current.Span;
        var draft = new ElementsDraft();
        do
        {
            if (AtParenthesizedPath())
                ReadParenthesizedPath(draft);
            else
                ReadSimplePath(draft);
        }
        while (_tokens.Current.Is("("));

        draft.EndWithNode(_tokens.Previous.Span);
        var span = start.To(_tokens.Previous.Span);
        if (!draft.HasNode && draft.Relationships.TrueForAll(relationship => relationship.Hops is { Least: 0 }))
            throw _tokens.Error("UnexpectedSyntax", "the pattern may be empty where nothing is repeated: write a node beside it, as in (a)((x)-->(y))*.", span);
        if (draft.Relationships.Find(relationship => relationship.Hops is { Quantified: false }) is { } star && draft.Relationships.Exists(relationship => relationship.Hops is { Quantified: true }))
            throw _tokens.Error("UnexpectedSyntax", "a variable length such as -[*1..3]-> cannot stand in one pattern with a quantified part: write -[…]->{1,3}.", star.Span);
        return new PathPattern(null, PathSelector.All, draft.Nodes, draft.Relationships, span) { Where = draft.Where, InnerVariable = draft.InnerVariable };
    }

    private void ReadSimplePath(ElementsDraft draft)
    {
        RequireJuxtaposable(draft, _tokens.Current.Span);
        draft.Add(ReadNode());
        while (AtRelationship())
        {
            draft.Relationships.Add(ReadRelationship());
            draft.Add(ReadNode());
        }
    }

    private void ReadParenthesizedPath(ElementsDraft draft)
    {
        using var level = Enter();
        var start = _tokens.Expect("(").Span;
        var (variable, variableSpan) = AtPathVariable() ? (_tokens.Take().Text, _tokens.Take().Span) : (null, default(SourceSpan));
        var inner = ReadElements();
        if (_tokens.AcceptWord("WHERE"))
            inner = inner with { Where = Both(inner.Where, ReadExpression()) };
        if (!_tokens.Current.Is(")"))
            throw _tokens.Unexpected("`)` or WHERE");
        _tokens.Take();
        var hops = ReadQuantifier();
        var span = start.To(_tokens.Previous.Span);
        if (hops is null)
        {
            RequireJuxtaposable(draft, start);
            draft.Splice(inner, variable ?? inner.InnerVariable);
            return;
        }

        if ((variable ?? inner.InnerVariable) is not null)
            throw _tokens.Error("UnexpectedSyntax", "a path inside a quantified path pattern cannot have a name.", variableSpan == default ? span : variableSpan);
        RequireRepeatable(inner, span);
        draft.EndWithNode(start);
        draft.Relationships.Add(new RelationshipPattern(null, null, Direction.Both, hops, null, null, span) { Repeated = inner });
    }

    private bool AtPathVariable() => _tokens.Current.IsName && _tokens.Peek(1).Is("=");

    private void RequireJuxtaposable(ElementsDraft draft, SourceSpan span)
    {
        if (draft.Nodes.Count > draft.Relationships.Count)
            throw _tokens.Error("UnexpectedSyntax", "two paths can follow each other only where one of them is quantified, as in (a)((x)-->(y))+(b): expected a relationship or a quantifier.", span);
    }

    private void RequireRepeatable(PathPattern inner, SourceSpan span)
    {
        if (inner.Relationships.Count == 0)
            throw _tokens.Error("UnexpectedSyntax", "a quantified path pattern needs a relationship, as in ((x)-->(y))+.", span);
        foreach (var relationship in inner.Relationships)
            if (relationship.Hops is { } hops)
                throw _tokens.Error("UnexpectedSyntax", hops.Quantified ? "a quantified pattern cannot stand inside another." : "a variable length such as -[*1..3]-> cannot stand inside a quantified path pattern.", relationship.Span);
    }

    // What only a MATCH, or EXISTS, COUNT and COLLECT around one, can have.
    private PathPattern WithoutRepetition(PathPattern pattern) => pattern.Relationships.FirstOrDefault(relationship => relationship.Repeated is not null) is { } repeated
        ? throw _tokens.Error("UnexpectedSyntax", NoQuantifiedCondition, repeated.Span)
        : pattern;

    private static Expression? Both(Expression? left, Expression? right) =>
        left is null || right is null ? left ?? right : new Binary("AND", left, right) { Span = left.Span.To(right.Span) };

    /// <summary>A pattern while it is being read: as many nodes as relationships, or one more.</summary>
    private sealed class ElementsDraft
    {
        public List<NodePattern> Nodes { get; } = [];

        public List<RelationshipPattern> Relationships { get; } = [];

        public Expression? Where { get; private set; }

        public string? InnerVariable { get; private set; }

        /// <summary>Whether a node is written anywhere outside the repeated parts.</summary>
        public bool HasNode { get; private set; }

        public void Add(NodePattern node)
        {
            Nodes.Add(node);
            HasNode = true;
        }

        public void EndWithNode(SourceSpan span)
        {
            if (Nodes.Count == Relationships.Count)
                Nodes.Add(new NodePattern(null, null, null, null, span));
        }

        public void Splice(PathPattern inner, string? variable)
        {
            Nodes.AddRange(inner.Nodes);
            Relationships.AddRange(inner.Relationships);
            Where = Both(Where, inner.Where);
            InnerVariable ??= variable;
            HasNode = true;
        }
    }
}
