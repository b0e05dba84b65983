using System.Globalization;
using EvidenceGraph.Cypher.Ast;
using EvidenceGraph.Cypher.Lexing;
using EvidenceGraph.Graph;

namespace EvidenceGraph.Cypher.Parsing;

internal sealed partial class CypherParser
{
    /// <summary>Patterns with commas between them.</summary>
    public List<PathPattern> ReadPatterns()
    {
        var patterns = new List<PathPattern>();
        do
            patterns.Add(ReadPattern());
        while (_tokens.Accept(","));
        return patterns;
    }

    private PathPattern ReadPattern()
    {
        using var level = Enter();
        var start = _tokens.Current.Span;
        string? variable = null;
        if (_tokens.Current.IsName && _tokens.Peek(1).Is("="))
        {
            variable = _tokens.Take().Text;
            _tokens.Expect("=");
        }

        var selection = ReadSelection();
        var pattern = selection is null ? ReadSelected() : ReadElements();
        if (selection is null && pattern.InnerVariable is { } inner)
            throw _tokens.Error("UnexpectedSyntax", $"a path in parentheses cannot have a name without a path selector: write `{inner} =` before the parenthesis.", pattern.Span);
        return pattern with { Variable = variable, Selection = selection, Span = start.To(_tokens.Previous.Span) };
    }

    private PathPattern ReadSelected()
    {
        var selector = _tokens.Current.IsWord("shortestPath") ? PathSelector.Shortest
            : _tokens.Current.IsWord("allShortestPaths") ? PathSelector.AllShortest
            : PathSelector.All;
        if (selector == PathSelector.All)
            return ReadElements();
        var name = _tokens.Take();
        _tokens.Expect("(");
        var pattern = ReadElements();
        _tokens.Expect(")");
        if (pattern.Relationships.FirstOrDefault(relationship => relationship.Hops is { Quantified: true }) is { } quantified)
            throw _tokens.Error("UnexpectedSyntax", $"{name.Text} takes no quantified part: write -[*]->, or SHORTEST 1 before the pattern in its place.", quantified.Span);
        if (pattern.Relationships.Count != 1)
            throw _tokens.Error("UnexpectedSyntax", $"{name.Text} takes a pattern of one relationship, such as (a)-[*]-(b).", pattern.Span);
        return pattern with { Selector = selector };
    }

    private bool AtRelationship() => _tokens.Current.Is("-") || (_tokens.Current.Is("<") && _tokens.Peek(1).Is("-"));

    private NodePattern ReadNode()
    {
        var start = _tokens.Current.Span;
        if (!_tokens.Current.Is("("))
            throw _tokens.Unexpected("a node such as `(n)`");
        _tokens.Take();
        var variable = _tokens.Current.IsName && !AtInnerWhere() ? _tokens.Take().Text : null;
        var labels = AtLabels() ? ReadLabels() : null;
        var properties = ReadPatternProperties();
        var where = ReadWhere();
        if (!_tokens.Current.Is(")"))
            throw _tokens.Unexpected("`)`, a label, properties or WHERE");
        _tokens.Take();
        return new NodePattern(variable, labels, properties, where, start.To(_tokens.Previous.Span));
    }

    // `(WHERE x)` filters a node without a name; `(where)` is a node named so.
    private bool AtInnerWhere() => _tokens.Current.IsWord("WHERE") && !_tokens.Peek(1).Is(")") && !_tokens.Peek(1).Is(":") && !_tokens.Peek(1).Is("]");

    private MapLiteral? ReadPatternProperties()
    {
        if (_tokens.Current.Kind == TokenKind.Parameter)
            throw _tokens.Error("InvalidParameterUse", "a parameter cannot stand for all properties in a pattern; write {name: $name}.", _tokens.Current.Span);
        return _tokens.Current.Is("{") ? ReadMap() : null;
    }

    private RelationshipPattern ReadRelationship()
    {
        var start = _tokens.Current.Span;
        var left = _tokens.Accept("<");
        _tokens.Expect("-");
        var detail = new RelationshipPattern(null, null, Direction.Both, null, null, null, start);
        if (_tokens.Accept("["))
        {
            detail = ReadRelationshipDetail();
            _tokens.Expect("]");
        }

        if (!_tokens.Current.Is("-"))
            throw _tokens.Unexpected("`-`, `->` or `-[`");
        _tokens.Take();
        var right = _tokens.Accept(">");
        var direction = left == right ? Direction.Both : left ? Direction.Incoming : Direction.Outgoing;
        if (ReadQuantifier() is { } quantifier)
            detail = detail.Hops is null
                ? detail with { Hops = quantifier }
                : throw _tokens.Error("UnexpectedSyntax", "a variable length such as *1..3 cannot be quantified again.", start.To(_tokens.Previous.Span));
        return detail with { Direction = direction, Span = start.To(_tokens.Previous.Span) };
    }

    // `-[:TYPE]->+`, `->*`, `->{2}`, `->{1,3}`: the newer way to write a variable length.
    private HopRange? ReadQuantifier()
    {
        if (_tokens.Accept("+"))
            return new HopRange(1, null, Quantified: true);
        if (_tokens.Accept("*"))
            return new HopRange(0, null, Quantified: true);
        var start = _tokens.Current.Span;
        if (!_tokens.Accept("{"))
            return null;
        var least = ReadHopCount();
        var most = _tokens.Accept(",") ? ReadHopCount() : least ?? throw _tokens.Unexpected("a number of hops");
        _tokens.Expect("}");
        if (most is { } bound && (bound == 0 || bound < least))
            throw _tokens.Error("InvalidRelationshipPattern", "a quantifier's upper bound is at least 1 and not below its lower bound.", start.To(_tokens.Previous.Span));
        return new HopRange(least ?? 0, most, Quantified: true);
    }

    private RelationshipPattern ReadRelationshipDetail()
    {
        var variable = _tokens.Current.IsName && !AtInnerWhere() ? _tokens.Take().Text : null;
        var types = AtLabels() ? ReadLabels() : null;
        if (_tokens.Current.Is("..") || _tokens.Current.Kind == TokenKind.Integer)
            throw _tokens.Error("InvalidRelationshipPattern", "a variable length begins with `*`, as in `*1..3`.", _tokens.Current.Span);
        var hops = _tokens.Accept("*") ? ReadHops() : null;
        var properties = ReadPatternProperties();
        var where = ReadWhere();
        return new RelationshipPattern(variable, types, Direction.Both, hops, properties, where, default);
    }

    private HopRange ReadHops()
    {
        var least = ReadHopCount();
        if (!_tokens.Accept(".."))
            return least is { } exact ? new HopRange(exact, exact) : new HopRange(1, null);
        return new HopRange(least ?? 1, ReadHopCount());
    }

    private int? ReadHopCount()
    {
        if (_tokens.Current.Kind == TokenKind.Integer)
        {
            var number = _tokens.Take();
            return long.TryParse(Digits(number), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
                ? (int)Math.Min(count, int.MaxValue)
                : throw _tokens.Error("InvalidRelationshipPattern", "expected the number of hops as a decimal integer of 64 bits.", number.Span);
        }

        if (_tokens.Current.Is("-") && _tokens.Peek(1).Kind == TokenKind.Integer)
            throw _tokens.Error("InvalidRelationshipPattern", "the number of hops cannot be negative.", _tokens.Current.Span);
        return null;
    }

    private bool AtLabels() => _tokens.Current.Is(":") || (_tokens.Current.IsWord("IS") && !AtTest());

    // `IS NULL`, `IS :: INTEGER`, `IS NFC NORMALIZED`: IS begins a test, and no label.
    private bool AtTest() => _tokens.Peek(1).IsWord("NULL") || _tokens.Peek(1).IsWord("NOT") || _tokens.Peek(1).Is("::") || _tokens.Peek(1).IsWord("TYPED")
        || _tokens.Peek(1).IsWord("NORMALIZED") || (_tokens.Peek(2).IsWord("NORMALIZED") && NormalForm(_tokens.Peek(1)) is not null);

    /// <summary>Labels that are asked of a value in an expression, where their names are fixed.</summary>
    private LabelExpression ReadFixedLabels()
    {
        var before = _dynamic;
        _dynamic = null;
        var labels = ReadLabels(_barsAllowed);
        return _dynamic is { } place
            ? throw _tokens.Error("UnexpectedSyntax", "a label or type is computed in patterns only, as in MATCH (n:$(name)); elsewhere write name IN labels(n) or type(r) = name.", place)
            : Restored(labels, before);
    }

    private LabelExpression Restored(LabelExpression labels, SourceSpan? before)
    {
        _dynamic = before;
        return labels;
    }

    // Where the last computed name was read.
    private SourceSpan? _dynamic;

    // `$(x)`, `$all(x)`, `$any(x)`: what follows the dollar is never a parameter here.
    private DynamicNames ReadDynamicNames()
    {
        var start = _tokens.Take();
        var word = start.Kind == TokenKind.Parameter ? start.Text : _tokens.Current.IsName ? _tokens.Take().Text : "all";
        var any = word.Equals("any", StringComparison.OrdinalIgnoreCase);
        if ((!any && !word.Equals("all", StringComparison.OrdinalIgnoreCase)) || !_tokens.Current.Is("("))
            throw _tokens.Error("UnexpectedSyntax", "a computed label or type is written $(name), $all(names) or $any(names).", start.Span.To(_tokens.Previous.Span));
        var names = ReadParenthesized();
        _dynamic = start.Span.To(_tokens.Previous.Span);
        return new DynamicNames(names, any, _dynamic.Value);
    }

    /// <summary>A label expression and the colon before it. A colon inside it is an AND among labels, an OR after a bar among types.</summary>
    private LabelExpression ReadLabels(bool barsAllowed = true)
    {
        _tokens.Take();
        return ReadLabelOr(barsAllowed);
    }

    private LabelExpression ReadLabelOr(bool barsAllowed)
    {
        var left = ReadLabelAnd(barsAllowed);
        while (barsAllowed && _tokens.Current.Is("|"))
        {
            _tokens.Take();
            _tokens.Accept(":");
            left = new OrLabels(left, ReadLabelAnd(barsAllowed));
        }

        return left;
    }

    private LabelExpression ReadLabelAnd(bool barsAllowed)
    {
        var left = ReadLabelAtom(barsAllowed);
        while (_tokens.Accept("&") || (_tokens.Current.Is(":") && _tokens.Accept(":")))
            left = new AndLabels(left, ReadLabelAtom(barsAllowed));
        return left;
    }

    private LabelExpression ReadLabelAtom(bool barsAllowed)
    {
        using var level = Enter();
        if (_tokens.Accept("!"))
            return new NotLabel(ReadLabelAtom(barsAllowed));
        if (_tokens.Accept("%"))
            return new AnyLabel();
        if (_tokens.Current.Is("$") || _tokens.Current.Kind == TokenKind.Parameter)
            return ReadDynamicNames();
        if (_tokens.Accept("("))
        {
            var inner = ReadLabelOr(barsAllowed: true);
            _tokens.Expect(")");
            return inner;
        }

        var name = _tokens.ExpectName("a label or type");
        return new LabelName(name.Text, name.Span);
    }
}
