namespace EvidenceGraph.Cypher.Lexing;

/// <summary>A piece of the query.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The word without quotes, the string without escapes, the number or the symbol as written.</param>
/// <param name="Span">Where it stands, with quotes.</param>
internal readonly record struct Token(TokenKind Kind, string Text, SourceSpan Span)
{
    public bool IsName => Kind is TokenKind.Word or TokenKind.QuotedWord;

    public bool Is(string symbol) => Kind == TokenKind.Symbol && Text == symbol;

    public bool IsWord(string keyword) => Kind == TokenKind.Word && Text.Equals(keyword, StringComparison.OrdinalIgnoreCase);
}
