namespace EvidenceGraph.Studies.Reading;

/// <summary>What a token is made of.</summary>
internal enum TokenKind : byte
{
    /// <summary>Letters, and digits after the first letter.</summary>
    Word,

    /// <summary>Digits, with separators of thousands or a decimal part.</summary>
    Number,

    /// <summary>One other character that is not white space.</summary>
    Mark,
}
