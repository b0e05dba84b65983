using EvidenceGraph.Cypher.Lexing;

namespace EvidenceGraph.Cypher.Parsing;

/// <summary>Walks over the tokens of a query, and says what was expected where they do not fit.</summary>
internal sealed class TokenReader(string text, List<Token> tokens)
{
    private int _position;

    public string Text => text;

    public int Position
    {
        get => _position;
        set => _position = value;
    }

    public Token Current => tokens[_position];

    public Token Previous => tokens[Math.Max(0, _position - 1)];

    public bool AtEnd => Current.Kind == TokenKind.End;

    public Token Peek(int ahead) => tokens[Math.Min(_position + ahead, tokens.Count - 1)];

    public Token Take() => tokens[_position == tokens.Count - 1 ? _position : _position++];

    public bool Accept(string symbol)
    {
        if (!Current.Is(symbol))
            return false;
        _position++;
        return true;
    }

    public bool AcceptWord(string keyword)
    {
        if (!Current.IsWord(keyword))
            return false;
        _position++;
        return true;
    }

    /// <summary>Accepts these keywords in a row, or none of them.</summary>
    public bool AcceptWords(params ReadOnlySpan<string> keywords)
    {
        for (var i = 0; i < keywords.Length; i++)
            if (!Peek(i).IsWord(keywords[i]))
                return false;
        _position += keywords.Length;
        return true;
    }

    public Token Expect(string symbol)
    {
        if (!Current.Is(symbol))
            throw Unexpected($"`{symbol}`");
        return Take();
    }

    public void ExpectWord(string keyword)
    {
        if (!AcceptWord(keyword))
            throw Unexpected($"`{keyword}`", keyword);
    }

    public Token ExpectName(string what) => Current.IsName ? Take() : throw Unexpected(what);

    /// <summary>The position after the bracket that closes the one at <paramref name="open"/>, or -1.</summary>
    public int AfterMatching(int open)
    {
        var depth = 0;
        for (var i = open; i < tokens.Count; i++)
        {
            if (tokens[i].Kind != TokenKind.Symbol)
                continue;
            if (tokens[i].Text is "(" or "[" or "{")
                depth++;
            else if (tokens[i].Text is ")" or "]" or "}" && --depth == 0)
                return i + 1;
        }

        return -1;
    }

    public Token At(int position) => tokens[Math.Min(position, tokens.Count - 1)];

    /// <summary>The error for the current token: what it is, what was expected, and which of the choices it resembles.</summary>
    public CypherException Unexpected(string expected, params string[] keywords)
    {
        var found = AtEnd ? "unexpected end of the query" : $"unexpected `{Text[Current.Span.Start..Current.Span.End]}`";
        var hint = Current.Kind == TokenKind.Word && !keywords.Contains(Current.Text, StringComparer.OrdinalIgnoreCase)
            ? NearMatch.Hint(Current.Text, keywords)
            : "";
        return Error("UnexpectedSyntax", $"{found}, expected {expected}.{hint}", Current.Span);
    }

    public CypherException Error(string code, string sentence, SourceSpan span) => new(CypherStage.Syntax, code, sentence, text, span);
}
