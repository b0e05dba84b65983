using EvidenceGraph.Cypher.Ast;
using EvidenceGraph.Graph;

namespace EvidenceGraph.Cypher.Parsing;

internal sealed partial class CypherParser
{
    // A chain of binary operators makes a tree as deep as it is long.
    private const int LongestChain = 1_000;

    private static readonly string[] ComparisonOperators = ["=", "<>", "<", "<=", ">", ">="];

    /// <summary>An expression; the methods below go from the loosest operator to the tightest.</summary>
    public Expression ReadExpression()
    {
        using var level = Enter();
        return ReadChain(["OR"], () => ReadChain(["XOR"], () => ReadChain(["AND"], ReadNot)));
    }

    private Expression ReadChain(string[] keywords, Func<Expression> operand)
    {
        var left = operand();
        for (var length = 0; Array.Find(keywords, _tokens.AcceptWord) is { } keyword; length++)
            left = Chained(keyword, left, operand(), length);
        return left;
    }

    private Expression ReadSymbolChain(string[] symbols, Func<Expression> operand)
    {
        var left = operand();
        for (var length = 0; Array.Find(symbols, _tokens.Accept) is { } symbol; length++)
            left = Chained(symbol, left, operand(), length);
        return left;
    }

    private Binary Chained(string symbol, Expression left, Expression right, int length) => length < LongestChain
        ? new Binary(symbol, left, right) { Span = left.Span.To(right.Span) }
        : throw _tokens.Error("TooDeep", $"more than {LongestChain} operators {symbol} in a row.", right.Span);

    private Expression ReadNot()
    {
        var start = _tokens.Current.Span;
        if (!_tokens.AcceptWord("NOT"))
            return ReadComparison();
        using var level = Enter();
        var operand = ReadNot();
        return new Unary("NOT", operand) { Span = start.To(operand.Span) };
    }

    private Expression ReadComparison()
    {
        var first = ReadPredicate();
        List<(string, Expression)>? rest = null;
        while (Array.Find(ComparisonOperators, _tokens.Accept) is { } symbol)
        {
            (rest ??= []).Add((symbol, ReadPredicate()));
            if (rest.Count > LongestChain)
                throw _tokens.Error("TooDeep", $"more than {LongestChain} comparisons in a row.", _tokens.Current.Span);
        }

        return rest is null ? first : new Comparison(first, rest) { Span = first.Span.To(_tokens.Previous.Span) };
    }

    private Expression ReadPredicate() => ReadTests(ReadAdditive());

    /// <summary>What is asked of a value, one test after the other; the value itself where nothing is.</summary>
    private Expression ReadTests(Expression left)
    {
        for (var length = 0; ; length++)
        {
            if (length > LongestChain)
                throw _tokens.Error("TooDeep", $"more than {LongestChain} tests in a row.", _tokens.Current.Span);
            if (_tokens.AcceptWords("IS", "NULL"))
                left = new IsNull(left, Negated: false) { Span = left.Span.To(_tokens.Previous.Span) };
            else if (_tokens.AcceptWords("IS", "NOT", "NULL"))
                left = new IsNull(left, Negated: true) { Span = left.Span.To(_tokens.Previous.Span) };
            else if (ReadTypeTest(left) is { } typed)
                return typed;
            else if (ReadNormalizedTest(left) is { } normalized)
                return normalized;
            else if (PredicateOperator() is { } name)
                left = Chained(name, left, ReadAdditive(), length);
            else
                return left;
        }
    }

    private string? PredicateOperator() =>
        _tokens.AcceptWords("STARTS", "WITH") ? "STARTS WITH"
        : _tokens.AcceptWords("ENDS", "WITH") ? "ENDS WITH"
        : _tokens.AcceptWord("CONTAINS") ? "CONTAINS"
        : _tokens.AcceptWord("IN") ? "IN"
        : _tokens.Accept("=~") ? "=~"
        : null;

    private Expression ReadAdditive() =>
        ReadSymbolChain(["+", "-", "||"], () => ReadSymbolChain(["*", "/", "%"], () => ReadSymbolChain(["^"], ReadUnary)));

    private Expression ReadUnary()
    {
        var sign = _tokens.Current;
        if (!sign.Is("-") && !sign.Is("+"))
            return ReadPostfix();
        using var level = Enter();
        _tokens.Take();
        if (sign.Is("-") && _tokens.Current.Kind is Lexing.TokenKind.Integer && ReadNegativeInteger(sign) is { } literal)
            return literal;
        var operand = ReadUnary();
        return new Unary(sign.Text, operand) { Span = sign.Span.To(operand.Span) };
    }

    private Expression ReadPostfix()
    {
        var target = ReadAtom();
        for (var length = 0; ; length++)
        {
            if (length > LongestChain)
                throw _tokens.Error("TooDeep", $"more than {LongestChain} accesses in a row.", _tokens.Current.Span);
            var start = target.Span;
            if (_tokens.Accept("."))
                target = new PropertyAccess(target, _tokens.ExpectName("a property name").Text);
            else if (_tokens.Accept("["))
                target = ReadBracket(target);
            else if (AtLabels())
                target = new HasLabels(target, ReadFixedLabels());
            else
                return target;
            target = target with { Span = start.To(_tokens.Previous.Span) };
        }
    }

    private Expression ReadBracket(Expression target)
    {
        using var bars = AllowBars(true);
        if (_tokens.Accept(".."))
        {
            var upTo = _tokens.Current.Is("]") ? null : ReadExpression();
            _tokens.Expect("]");
            return new SliceAccess(target, null, upTo);
        }

        var index = ReadExpression();
        if (_tokens.Accept(".."))
        {
            var upTo = _tokens.Current.Is("]") ? null : ReadExpression();
            _tokens.Expect("]");
            return new SliceAccess(target, index, upTo);
        }

        _tokens.Expect("]");
        return new IndexAccess(target, index);
    }

    // In `[x IN list WHERE x:A | x.name]` the bar ends the condition and is no part of the label.
    private bool _barsAllowed = true;

    private BarRule AllowBars(bool allowed)
    {
        var rule = new BarRule(this, _barsAllowed);
        _barsAllowed = allowed;
        return rule;
    }

    private readonly struct BarRule(CypherParser parser, bool before) : IDisposable
    {
        public void Dispose() => parser._barsAllowed = before;
    }

    private static Literal Constant(Value value, SourceSpan span) => new(value) { Span = span };
}
