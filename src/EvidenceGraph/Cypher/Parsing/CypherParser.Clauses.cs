using EvidenceGraph.Cypher.Ast;
using EvidenceGraph.Cypher.Lexing;

namespace EvidenceGraph.Cypher.Parsing;

internal sealed partial class CypherParser
{
    private static readonly string[] ClauseKeywords = ["MATCH", "OPTIONAL", "UNWIND", "WITH", "RETURN", "CALL", "UNION", "FINISH", "USE"];

    // A clause that changes something, or reaches outside the graph, and what to call it.
    private static readonly HashSet<string> Refused = new(StringComparer.OrdinalIgnoreCase)
    {
        "CREATE", "MERGE", "SET", "DELETE", "DETACH", "NODETACH", "REMOVE", "FOREACH", "LOAD", "USING", "DROP", "ALTER", "GRANT", "DENY", "REVOKE", "INSERT", "START", "STOP", "TERMINATE",
    };

    private SingleQuery ReadSingleQuery(bool mustReturn)
    {
        var start = _tokens.Current.Span;
        var clauses = new List<Clause>();
        while (ReadClause() is { } clause)
        {
            if (clause is UseClause && !(clauses.Count == 0 || (_calls > 0 && clauses is [ProjectionClause { IsReturn: false }])))
                throw _tokens.Error("InvalidClauseComposition", "USE stands at the beginning of a query, or after the first WITH of a subquery.", clause.Span);
            clauses.Add(clause);
            if (clause is ProjectionClause { IsReturn: true } or FinishClause)
                return new SingleQuery(clauses, start.To(_tokens.Previous.Span));
        }

        if (clauses.Count == 0)
            throw _tokens.Unexpected("a clause (MATCH, OPTIONAL MATCH, UNWIND, WITH, CALL or RETURN)", ClauseKeywords);
        if (!mustReturn && clauses[^1] is not UseClause)
            return new SingleQuery(clauses, start.To(_tokens.Previous.Span));
        if (!_tokens.AtEnd && !_tokens.Current.Is(";") && !_tokens.Current.Is("}") && !_tokens.Current.IsWord("UNION"))
            throw _tokens.Unexpected("a clause or `RETURN`", ClauseKeywords);
        throw _tokens.Error("InvalidClauseComposition", "the query must end with RETURN or FINISH.", _tokens.Current.Span);
    }

    private Clause? ReadClause()
    {
        var start = _tokens.Current;
        if (start.Kind != TokenKind.Word)
            return null;
        RefuseWriting(start);
        Clause? clause = start.Text.ToUpperInvariant() switch
        {
            "MATCH" => ReadMatch(),
            "OPTIONAL" when _tokens.Peek(1).IsWord("CALL") => ReadCall(),
            "OPTIONAL" => ReadMatch(),
            "UNWIND" => ReadUnwind(),
            "WITH" or "RETURN" => ReadProjection(),
            "CALL" => ReadCall(),
            "FINISH" => ReadFinish(),
            "USE" => ReadUse(),
            _ => null,
        };
        return clause is null ? null : clause with { Span = start.Span.To(_tokens.Previous.Span) };
    }

    private void RefuseWriting(Token word)
    {
        if (!Refused.Contains(word.Text))
            return;
        var name = word.IsWord("LOAD") ? "LOAD CSV" : word.Text.ToUpperInvariant();
        throw new CypherException(CypherStage.Semantics, "ReadOnly", $"the graph is read-only here: {name} cannot be used. Queries may MATCH, UNWIND, CALL {{ }} and RETURN.", _tokens.Text, word.Span);
    }

    private MatchClause ReadMatch()
    {
        var optional = _tokens.AcceptWord("OPTIONAL");
        _tokens.ExpectWord("MATCH");
        var patterns = ReadPatterns();
        RequireAlone(patterns);
        if (_tokens.Current.IsWord("USING"))
            throw _tokens.Error("UnexpectedSyntax", "planner hints (USING …) are not read here: leave them out.", _tokens.Current.Span);
        return new MatchClause(optional, patterns, ReadWhere());
    }

    private void RequireAlone(List<PathPattern> patterns)
    {
        if (patterns.Count > 1 && patterns.Find(pattern => pattern.Selection is not null) is { } selected)
            throw _tokens.Error("UnexpectedSyntax", "a pattern with a path selector stands alone in its MATCH: write the others in a MATCH of their own.", selected.Selection!.Span);
    }

    private Expression? ReadWhere() => _tokens.AcceptWord("WHERE") ? ReadExpression() : null;

    private UnwindClause ReadUnwind()
    {
        _tokens.ExpectWord("UNWIND");
        var list = ReadExpression();
        _tokens.ExpectWord("AS");
        var variable = _tokens.ExpectName("a variable");
        return new UnwindClause(list, variable.Text, variable.Span);
    }

    private ProjectionClause ReadProjection()
    {
        var isReturn = _tokens.Take().IsWord("RETURN");
        var distinct = _tokens.AcceptWord("DISTINCT");
        var star = _tokens.Accept("*");
        var items = new List<ProjectionItem>();
        if (!star || _tokens.Accept(","))
            do
                items.Add(ReadItem());
            while (_tokens.Accept(","));
        var orderBy = _tokens.AcceptWords("ORDER", "BY") ? ReadSortItems() : [];
        var skip = _tokens.AcceptWord("SKIP") || _tokens.AcceptWord("OFFSET") ? ReadExpression() : null;
        var limit = _tokens.AcceptWord("LIMIT") ? ReadExpression() : null;
        return new ProjectionClause(isReturn, distinct, star, items, orderBy, skip, limit, isReturn ? null : ReadWhere());
    }

    private ProjectionItem ReadItem()
    {
        var start = _tokens.Current.Span;
        var expression = ReadExpression();
        var span = start.To(_tokens.Previous.Span);
        var alias = _tokens.AcceptWord("AS") ? _tokens.ExpectName("an alias").Text : null;
        return new ProjectionItem(expression, alias, _tokens.Text[span.Start..span.End], span);
    }

    private List<SortItem> ReadSortItems()
    {
        var items = new List<SortItem>();
        do
        {
            var expression = ReadExpression();
            var descending = _tokens.AcceptWord("DESC") || _tokens.AcceptWord("DESCENDING");
            if (!descending && !_tokens.AcceptWord("ASC"))
                _tokens.AcceptWord("ASCENDING");
            items.Add(new SortItem(expression, descending));
        }
        while (_tokens.Accept(","));
        return items;
    }

    private FinishClause ReadFinish()
    {
        _tokens.ExpectWord("FINISH");
        if (Array.Exists(ClauseKeywords, word => word != "UNION" && _tokens.Current.IsWord(word)))
            throw _tokens.Error("InvalidClauseComposition", "FINISH ends a query: no clause may follow it.", _tokens.Current.Span);
        return new FinishClause();
    }

    private UseClause ReadUse()
    {
        _tokens.ExpectWord("USE");
        if (_tokens.Current.IsWord("GRAPH") && _tokens.Peek(1).IsName && !Array.Exists(ClauseKeywords, _tokens.Peek(1).IsWord))
            _tokens.Take();
        var first = _tokens.ExpectName("the name of a graph");
        var name = first.Text;
        while (_tokens.Accept("."))
            name += "." + _tokens.ExpectName("the name of a graph").Text;
        var span = first.Span.To(_tokens.Previous.Span);
        return !_tokens.Current.Is("(")
            ? new UseClause(name, span)
            : throw _tokens.Error("UnexpectedSyntax", $"a graph is not looked up with `{name}` here: write its name.", span);
    }

    // Within how many CALL { … } the parser is: there, USE may follow the WITH that imports.
    private int _calls;

    private CallClause ReadCall()
    {
        var optional = _tokens.AcceptWord("OPTIONAL");
        _tokens.ExpectWord("CALL");
        var (imports, importAll) = (default(List<Variable>), false);
        if (_tokens.Accept("("))
            (imports, importAll) = ReadImports();
        if (!_tokens.Current.Is("{"))
            throw new CypherException(CypherStage.Semantics, "ProcedureNotFound", "there are no procedures here: the graph is read-only and held in memory. `CALL { … }` subqueries work.", _tokens.Text, _tokens.Current.Span);
        _tokens.Expect("{");
        _calls++;
        var query = ReadQuery(mustReturn: true);
        _calls--;
        _tokens.Expect("}");
        if (_tokens.Current.IsWord("IN") && (_tokens.Peek(1).IsWord("TRANSACTIONS") || _tokens.Peek(2).IsWord("TRANSACTIONS")))
            throw new CypherException(CypherStage.Semantics, "ReadOnly", "the graph is read-only here: IN TRANSACTIONS cannot be used.", _tokens.Text, _tokens.Current.Span);
        return new CallClause(query, imports, importAll, optional);
    }

    private (List<Variable> Imports, bool All) ReadImports()
    {
        var imports = new List<Variable>();
        if (_tokens.Accept("*"))
        {
            _tokens.Expect(")");
            return (imports, true);
        }

        while (!_tokens.Accept(")"))
        {
            if (imports.Count > 0)
                _tokens.Expect(",");
            var name = _tokens.ExpectName("a variable");
            imports.Add(new Variable(name.Text) { Span = name.Span });
        }

        return (imports, false);
    }
}
