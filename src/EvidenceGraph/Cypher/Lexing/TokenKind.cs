namespace EvidenceGraph.Cypher.Lexing;

/// <summary>What a token is. Cypher's keywords are not reserved: they are words.</summary>
internal enum TokenKind
{
    Word,
    QuotedWord,
    Integer,
    Float,
    String,
    Parameter,
    Symbol,
    End,
}
