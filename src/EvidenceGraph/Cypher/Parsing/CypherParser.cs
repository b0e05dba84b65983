using EvidenceGraph.Cypher.Ast;
using EvidenceGraph.Cypher.Lexing;

namespace EvidenceGraph.Cypher.Parsing;

/// <summary>
/// Recursive descent over the tokens, by openCypher's grammar with Neo4j 5's additions. This part reads whole statements; the
/// others read clauses, patterns and expressions.
/// </summary>
internal sealed partial class CypherParser
{
    private const int LongestQuery = 1_000_000;
    private const int DeepestNesting = 400;

    private readonly TokenReader _tokens;
    private int _depth;

    public CypherParser(string text)
    {
        if (text.Length > LongestQuery)
            throw new CypherException(CypherStage.Syntax, "TooLong", $"the query is longer than {LongestQuery:N0} characters.", text, null);
        _tokens = new TokenReader(text, CypherLexer.Tokenize(text));
    }

    public TokenReader Tokens => _tokens;

    /// <exception cref="CypherException">The text is not a reading query.</exception>
    public static Statement Parse(string text) => new CypherParser(text).ReadStatement();

    private Statement ReadStatement()
    {
        var mode = _tokens.AcceptWord("EXPLAIN") ? StatementMode.Explain : _tokens.AcceptWord("PROFILE") ? StatementMode.Profile : StatementMode.Run;
        var query = ReadQuery(mustReturn: true);
        _tokens.Accept(";");
        if (!_tokens.AtEnd)
            throw _tokens.Unexpected("the end of the query or a clause", ClauseKeywords);
        return new Statement(mode, query);
    }

    private Query ReadQuery(bool mustReturn)
    {
        using var level = Enter();
        var start = _tokens.Current.Span;
        var parts = new List<SingleQuery> { ReadSingleQuery(mustReturn) };
        bool? all = null;
        while (_tokens.AcceptWord("UNION"))
        {
            var union = _tokens.Previous.Span;
            var thisAll = _tokens.AcceptWord("ALL");
            if (!thisAll)
                _tokens.AcceptWord("DISTINCT");
            if (all is { } earlier && earlier != thisAll)
                throw _tokens.Error("InvalidClauseComposition", "UNION and UNION ALL cannot be mixed in one query.", union);
            all = thisAll;
            parts.Add(ReadSingleQuery(mustReturn));
        }

        return new Query(parts, all ?? false, start.To(_tokens.Previous.Span));
    }

    private Level Enter()
    {
        if (++_depth > DeepestNesting)
            throw _tokens.Error("TooDeep", $"the query is nested more than {DeepestNesting} levels deep.", _tokens.Current.Span);
        return new Level(this);
    }

    private readonly struct Level(CypherParser parser) : IDisposable
    {
        public void Dispose() => parser._depth--;
    }
}
