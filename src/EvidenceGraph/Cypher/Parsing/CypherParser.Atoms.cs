using System.Globalization;
using EvidenceGraph.Cypher.Ast;
using EvidenceGraph.Cypher.Lexing;
using EvidenceGraph.Graph;

namespace EvidenceGraph.Cypher.Parsing;

internal sealed partial class CypherParser
{
    private static readonly string[] QuantifierNames = ["all", "any", "none", "single"];
    private static readonly string[] SelectorWords = ["SHORTEST", "ANY", "ALL"];
    private static readonly string[] SubqueryNames = ["EXISTS", "COUNT", "COLLECT"];

    private Expression ReadAtom()
    {
        var token = _tokens.Current;
        var atom = token.Kind switch
        {
            TokenKind.Integer => Constant(ParseInteger(_tokens.Take(), negative: false), token.Span),
            TokenKind.Float => ReadFloat(),
            TokenKind.String => Constant(_tokens.Take().Text, token.Span),
            TokenKind.Parameter => new Parameter(_tokens.Take().Text),
            TokenKind.Symbol => ReadBracketed(),
            TokenKind.Word => ReadWord(),
            TokenKind.QuotedWord => ReadNamed(),
            _ => throw _tokens.Unexpected("an expression"),
        };
        return atom with { Span = token.Span.To(_tokens.Previous.Span) };
    }

    private Literal? ReadNegativeInteger(Token sign)
    {
        // `-1.x` and `-a[0]` bind the access first; only a bare literal takes the sign into itself.
        if (_tokens.Peek(1).Is(".") || _tokens.Peek(1).Is("["))
            return null;
        var number = _tokens.Take();
        return Constant(ParseInteger(number, negative: true), sign.Span.To(number.Span));
    }

    private Value ParseInteger(Token number, bool negative)
    {
        var text = number.Text.Replace("_", "", StringComparison.Ordinal);
        var (digits, radix) = text.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? (text[2..], 16)
            : text.StartsWith("0o", StringComparison.Ordinal) ? (text[2..], 8)
            : (text, 10);
        var magnitude = 0m;
        foreach (var digit in digits)
        {
            magnitude = magnitude * radix + Convert.ToInt32(digit.ToString(), 16);
            if (magnitude > 9223372036854775808m)
                break;
        }

        var value = negative ? -magnitude : magnitude;
        return value is >= long.MinValue and <= long.MaxValue
            ? (long)value
            : throw _tokens.Error("IntegerOverflow", "the integer does not fit into 64 bits.", number.Span);
    }

    private Literal ReadFloat()
    {
        var token = _tokens.Take();
        var value = double.Parse(token.Text.Replace("_", "", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture);
        return double.IsFinite(value)
            ? Constant(value, token.Span)
            : throw _tokens.Error("FloatingPointOverflow", "the number is too large for a float.", token.Span);
    }

    private Expression ReadBracketed()
    {
        switch (_tokens.Current.Text)
        {
            case "(" when AtPattern():
                return new PatternPredicate(WithoutRepetition(ReadElements()));
            case "(":
                return ReadParenthesized();
            case "[":
                return ReadList();
            case "{":
                return ReadMap();
            case "$":
                throw _tokens.Error("UnexpectedSyntax", "expected the parameter's name after `$`.", _tokens.Current.Span);
            default:
                throw _tokens.Unexpected("an expression");
        }
    }

    private Expression ReadParenthesized()
    {
        using var bars = AllowBars(true);
        _tokens.Expect("(");
        var inner = ReadExpression();
        _tokens.Expect(")");
        return inner;
    }

    /// <summary>Whether the parenthesis here begins a pattern with a relationship, and not an expression: <c>(a)-->(b)</c>, <c>(a)-[]-(b)</c>.</summary>
    private bool AtPattern()
    {
        var first = _tokens.Peek(1);
        var second = _tokens.Peek(2);
        var node = first.Is(")") || first.Is(":") || first.Is("{")
            || (first.IsName && (second.Is(")") || second.Is(":") || second.Is("{") || second.IsWord("WHERE") || second.Kind == TokenKind.Parameter));
        if (!node)
            return false;
        var after = _tokens.AfterMatching(_tokens.Position);
        if (after < 0)
            return false;
        if (_tokens.At(after).Is("<"))
            after++;
        if (!_tokens.At(after).Is("-"))
            return false;
        if (_tokens.At(after + 1).Is("["))
            return _tokens.AfterMatching(after + 1) is >= 0 and var closed && _tokens.At(closed).Is("-");
        after += 2;
        if (!_tokens.At(after - 1).Is("-"))
            return false;
        if (_tokens.At(after).Is(">"))
            after++;
        return _tokens.At(after).Is("(") || _tokens.At(after).Is("{") || ((_tokens.At(after).Is("+") || _tokens.At(after).Is("*")) && _tokens.At(after + 1).Is("("));
    }

    private Expression ReadList()
    {
        using var bars = AllowBars(true);
        _tokens.Expect("[");
        if (_tokens.Current.IsName && _tokens.Peek(1).IsWord("IN"))
            if (TryReadListComprehension() is { } comprehension)
                return comprehension;
        if ((_tokens.Current.Is("(") && AtPattern()) || (_tokens.Current.IsName && _tokens.Peek(1).Is("=") && (_tokens.Peek(2).Is("(") || _tokens.Peek(3).Is("("))))
            if (TryReadPatternComprehension() is { } comprehension)
                return comprehension;
        var items = new List<Expression>();
        if (!_tokens.Current.Is("]"))
            do
                items.Add(ReadExpression());
            while (_tokens.Accept(","));
        if (!_tokens.Current.Is("]"))
            throw _tokens.Unexpected("`,` or `]`");
        _tokens.Take();
        return new ListLiteral(items);
    }

    // `[x IN xs]` is a comprehension; `[x IN xs, y]` and `[x IN xs AND y]` are lists of truth values.
    private ListComprehension? TryReadListComprehension()
    {
        var start = _tokens.Position;
        var variable = ReadVariable();
        _tokens.ExpectWord("IN");
        using var bars = AllowBars(false);
        var list = ReadExpression();
        var where = ReadWhere();
        var result = _tokens.Accept("|") ? ReadFree() : null;
        if (_tokens.Accept("]"))
            return new ListComprehension(variable, list, where, result);
        if (where is not null || result is not null)
            throw _tokens.Unexpected(result is null ? "`|` or `]`" : "`]`");
        _tokens.Position = start;
        return null;
    }

    private PatternComprehension? TryReadPatternComprehension()
    {
        var start = _tokens.Position;
        var pattern = WithoutRepetition(ReadPattern());
        using var bars = AllowBars(false);
        var where = ReadWhere();
        if (_tokens.Accept("|"))
        {
            var result = ReadFree();
            _tokens.Expect("]");
            return new PatternComprehension(pattern, where, result);
        }

        if (where is not null)
            throw _tokens.Unexpected("`|`");
        _tokens.Position = start;
        return null;
    }

    private Expression ReadFree()
    {
        using var bars = AllowBars(true);
        return ReadExpression();
    }

    public MapLiteral ReadMap()
    {
        using var bars = AllowBars(true);
        var start = _tokens.Expect("{").Span;
        var entries = new List<(string, Expression)>();
        while (!_tokens.Current.Is("}"))
        {
            if (entries.Count > 0)
                _tokens.Expect(",");
            var key = _tokens.ExpectName("a property name or `}`").Text;
            _tokens.Expect(":");
            entries.Add((key, ReadExpression()));
        }

        _tokens.Expect("}");
        return new MapLiteral(entries) { Span = start.To(_tokens.Previous.Span) };
    }

    private Variable ReadVariable()
    {
        var name = _tokens.ExpectName("a variable");
        return new Variable(name.Text) { Span = name.Span };
    }

    private Expression ReadWord()
    {
        var word = _tokens.Current;
        var next = _tokens.Peek(1);
        if (next.Is("{") && Array.Exists(SubqueryNames, word.IsWord))
            return ReadSubquery();
        if (word.IsWord("CASE") && !next.Is(")") && !next.Is(",") && !next.Is(".") && _tokens.Peek(1).Kind != TokenKind.End)
            return ReadCase();
        if (next.Is("("))
            return ReadCall(word);
        return word.Text.ToUpperInvariant() switch
        {
            "TRUE" => Constant(true, _tokens.Take().Span),
            "FALSE" => Constant(false, _tokens.Take().Span),
            "NULL" => Constant(default, _tokens.Take().Span),
            "INF" or "INFINITY" => Constant(double.PositiveInfinity, _tokens.Take().Span),
            "NAN" => Constant(double.NaN, _tokens.Take().Span),
            _ => ReadNamed(),
        };
    }

    private Expression ReadNamed()
    {
        if (AtFunction())
            return ReadFunction();
        var variable = ReadVariable();
        return _tokens.Current.Is("{") && AtMapProjection() ? ReadMapProjection(variable) : variable;
    }

    private bool AtMapProjection()
    {
        var first = _tokens.Peek(1);
        return first.Is(".") || first.Is("}") || (first.IsName && (_tokens.Peek(2).Is(",") || _tokens.Peek(2).Is("}") || _tokens.Peek(2).Is(":")));
    }

    private bool AtFunction()
    {
        var ahead = 1;
        while (_tokens.Peek(ahead).Is(".") && _tokens.Peek(ahead + 1).IsName)
            ahead += 2;
        return _tokens.Peek(ahead).Is("(");
    }

    private Expression ReadCall(Token word)
    {
        if (Array.Find(QuantifierNames, word.IsWord) is { } kind && _tokens.Peek(2).IsName && _tokens.Peek(3).IsWord("IN"))
            return ReadQuantifier(kind);
        if (word.IsWord("reduce"))
            return ReadReduce();
        if (word.IsWord("shortestPath") || word.IsWord("allShortestPaths"))
            return ReadShortestPath(word);
        if (word.IsWord("count") && _tokens.Peek(2).Is("*"))
        {
            _tokens.Position += 3;
            _tokens.Expect(")");
            return new CountStar();
        }

        if (word.IsWord("normalize"))
            return ReadNormalize();
        return word.IsWord("trim") && ReadTrim() is { } trim ? trim : ReadFunction();
    }

    // `trim(BOTH 'x' FROM text)`; null where it is written as any other function.
    private FunctionCall? ReadTrim()
    {
        var start = _tokens.Position;
        _tokens.Position += 2;
        var name = _tokens.AcceptWord("LEADING") ? "ltrim" : _tokens.AcceptWord("TRAILING") ? "rtrim" : "btrim";
        if (name == "btrim")
            _tokens.AcceptWord("BOTH");
        var isBare = _tokens.Position == start + 2;
        var characters = _tokens.Current.IsWord("FROM") || _tokens.Current.Is(")") || _tokens.Current.Is(",") ? null : ReadExpression();
        if (!_tokens.AcceptWord("FROM"))
        {
            if (!isBare && characters is not null)
                throw _tokens.Unexpected("`FROM`", "FROM");
            _tokens.Position = start;
            return null;
        }

        var text = ReadExpression();
        _tokens.Expect(")");
        return new FunctionCall(name, Distinct: false, characters is null ? [text] : [text, characters]);
    }

    // `normalize(text, NFD)`: the form is a word, not a value.
    private FunctionCall ReadNormalize()
    {
        using var bars = AllowBars(true);
        var name = _tokens.Take().Text;
        _tokens.Expect("(");
        if (_tokens.Accept(")"))
            return new FunctionCall(name, Distinct: false, []);
        var text = ReadExpression();
        List<Expression> arguments = [text];
        if (_tokens.Accept(","))
        {
            if (NormalForm(_tokens.Current) is null)
                throw _tokens.Unexpected("a normal form: NFC, NFD, NFKC or NFKD");
            var form = _tokens.Take();
            arguments.Add(Constant(form.Text.ToUpperInvariant(), form.Span));
        }

        _tokens.Expect(")");
        return new FunctionCall(name, Distinct: false, arguments);
    }

    private FunctionCall ReadFunction()
    {
        var name = _tokens.Take().Text;
        while (_tokens.Accept("."))
            name += "." + _tokens.ExpectName("a function's name").Text;
        using var bars = AllowBars(true);
        _tokens.Expect("(");
        var distinct = _tokens.AcceptWord("DISTINCT");
        var arguments = new List<Expression>();
        if (!_tokens.Current.Is(")"))
            do
                arguments.Add(ReadExpression());
            while (_tokens.Accept(","));
        if (!_tokens.Current.Is(")"))
            throw _tokens.Unexpected("`,` or `)`");
        _tokens.Take();
        return new FunctionCall(name, distinct, arguments);
    }

    private Quantifier ReadQuantifier(string kind)
    {
        using var bars = AllowBars(true);
        _tokens.Position += 2;
        var variable = ReadVariable();
        _tokens.ExpectWord("IN");
        var list = ReadExpression();
        _tokens.ExpectWord("WHERE");
        var where = ReadExpression();
        _tokens.Expect(")");
        return new Quantifier(kind, variable, list, where);
    }

    private Reduce ReadReduce()
    {
        using var bars = AllowBars(true);
        _tokens.Position += 2;
        var accumulator = ReadVariable();
        _tokens.Expect("=");
        var initial = ReadExpression();
        _tokens.Expect(",");
        var variable = ReadVariable();
        _tokens.ExpectWord("IN");
        using var inner = AllowBars(false);
        var list = ReadExpression();
        _tokens.Expect("|");
        var step = ReadFree();
        _tokens.Expect(")");
        return new Reduce(accumulator, initial, variable, list, step);
    }

    // As an expression, the shortest path is the first, or the list, of what the pattern gives.
    private Expression ReadShortestPath(Token word)
    {
        const string Path = " path";
        var pattern = ReadSelected() with { Variable = Path };
        var all = new PatternComprehension(pattern, null, new Variable(Path)) { Span = pattern.Span };
        return word.IsWord("shortestPath") ? new FunctionCall("head", Distinct: false, [all]) : all;
    }

    private SubqueryExpression ReadSubquery()
    {
        using var bars = AllowBars(true);
        var kind = _tokens.Take().Text.ToUpperInvariant();
        var start = _tokens.Expect("{").Span;
        Query query;
        if (_tokens.Current.Is("(") || (_tokens.Current.IsName && _tokens.Peek(1).Is("=")) || Array.Exists(SelectorWords, _tokens.Current.IsWord))
        {
            var patterns = ReadPatterns();
            RequireAlone(patterns);
            var match = new MatchClause(Optional: false, patterns, ReadWhere()) { Span = start.To(_tokens.Previous.Span) };
            query = new Query([new SingleQuery([match], match.Span)], UnionAll: false, match.Span);
        }
        else
        {
            query = ReadQuery(mustReturn: kind == "COLLECT");
        }

        if (!_tokens.Current.Is("}"))
            throw _tokens.Unexpected("`}`", ClauseKeywords);
        _tokens.Take();
        return new SubqueryExpression(kind, query);
    }

    private Case ReadCase()
    {
        _tokens.ExpectWord("CASE");
        var subject = _tokens.Current.IsWord("WHEN") ? null : ReadExpression();
        var (whens, thens) = (new List<List<(bool Tests, Expression Expression)>>(), new List<Expression>());
        while (_tokens.AcceptWord("WHEN"))
        {
            whens.Add(ReadWhen(subject));
            _tokens.ExpectWord("THEN");
            thens.Add(ReadExpression());
        }

        if (whens.Count == 0)
            throw _tokens.Unexpected("`WHEN`", "WHEN");
        var otherwise = _tokens.AcceptWord("ELSE") ? ReadExpression() : null;
        _tokens.ExpectWord("END");
        if (subject is null || whens.TrueForAll(when => when is [(Tests: false, _)]))
            return new Case(subject, [.. whens.Select((when, i) => (when[0].Expression, thens[i]))], otherwise);
        return new Case(null, [.. whens.Select((when, i) => (AnyOf(subject, when), thens[i]))], otherwise);
    }

    // `WHEN 1, > 4`: values and tests of the subject.
    private List<(bool Tests, Expression Expression)> ReadWhen(Expression? subject)
    {
        var list = new List<(bool, Expression)>();
        do
            list.Add(subject is not null && ReadSubjectTest(subject) is { } test ? (true, test) : (false, ReadExpression()));
        while (subject is not null && list.Count < LongestChain && _tokens.Accept(","));
        return list;
    }

    private Expression? ReadSubjectTest(Expression subject)
    {
        var start = _tokens.Current.Span;
        Expression test = subject;
        if (Array.Find(ComparisonOperators, _tokens.Accept) is { } symbol)
            test = new Comparison(subject, [(symbol, ReadPredicate())]);
        else if (!_tokens.Current.IsWord("IN") && !_tokens.Current.IsWord("CONTAINS") && !(_tokens.Current.IsWord("IS") && (_tokens.Peek(1).Is("::") || (_tokens.Peek(1).IsWord("NOT") && _tokens.Peek(2).Is("::")))) && !_tokens.Peek(1).IsWord("THEN") && !_tokens.Peek(1).Is(","))
            test = ReadTests(subject);
        return ReferenceEquals(test, subject) ? null : test with { Span = start.To(_tokens.Previous.Span) };
    }

    private static Expression AnyOf(Expression subject, List<(bool Tests, Expression Expression)> when) => when
        .Select(one => one.Tests ? one.Expression : new Comparison(subject, [("=", one.Expression)]) { Span = one.Expression.Span })
        .Aggregate((left, right) => new Binary("OR", left, right) { Span = left.Span.To(right.Span) });

    private MapProjection ReadMapProjection(Variable target)
    {
        _tokens.Expect("{");
        var items = new List<MapProjectionItem>();
        while (!_tokens.Current.Is("}"))
        {
            if (items.Count > 0)
                _tokens.Expect(",");
            items.Add(ReadMapProjectionItem(target));
        }

        _tokens.Expect("}");
        return new MapProjection(target, items);
    }

    private MapProjectionItem ReadMapProjectionItem(Variable target)
    {
        if (_tokens.Accept("."))
        {
            if (_tokens.Accept("*"))
                return new MapProjectionItem(null, null);
            var property = _tokens.ExpectName("a property name").Text;
            return new MapProjectionItem(property, new PropertyAccess(target, property) { Span = target.Span });
        }

        var name = _tokens.ExpectName("a property, a variable or `}`");
        return new MapProjectionItem(name.Text, _tokens.Accept(":") ? ReadExpression() : new Variable(name.Text) { Span = name.Span });
    }
}
